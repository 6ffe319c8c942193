import { createHash } from 'node:crypto';
import type { Instant } from '../../calendar/instant.ts';
import { Temporal } from 'temporal-polyfill';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { releaseWords } from '../../words/release.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import { quarterAlone, type Quarter, sayPeriod } from '../period.ts';
import type { Published } from '../published.ts';
import type { Shown } from '../shown.ts';
import { isMixed } from './is-mixed.ts';
import { daysOf } from './period-to-release.ts';
import { releaseId } from './release-id.ts';
import type { Figure, ReleaseDocument, Undigested } from './release-document.ts';

/** What stands beside a table's figures, so that a reader knows what they are. All of it is public. */
export interface TableStory {
  readonly table: string;
  /** What it counts, in words. */
  readonly counts: string;
  /** The first period it was counted in this way, as people write it: `2025-26`. */
  readonly since: string;
  readonly under: readonly { readonly policy: string; readonly version: string; readonly notificationRule: string }[];
  /** What people read for each category's code. */
  readonly categories: Readonly<Record<string, string>>;
}

/** The words of a release. */
export interface Story {
  /** What the total counts. */
  readonly counted: string;
  readonly tables: readonly TableStory[];
}

/**
 * A release as readers get it, out of its public figures and words; nothing else is at hand here, so no true count can
 * slip in. `before`: the release of the period before, for saying where a series breaks. Throws Fault
 * `release-without-words` where a table or category has none.
 */
export function documentOf(
  published: Published,
  story: Story,
  before: ReleaseDocument | null,
  rule: DisclosureRule,
  drafted: Instant,
): ReleaseDocument {
  const { period, areas, version, counted, tables, twoWay } = published;
  const { yearStartsInMonth, geography } = rule;
  const { first, after } = daysOf(period, yearStartsInMonth);
  const undigested: Undigested = {
    schemaVersion: 1,
    type: 'statistics.release',
    id: releaseId(geography.code, period, version),
    version,
    drafted,
    period: {
      words: sayPeriod(period, yearStartsInMonth),
      first,
      last: Temporal.PlainDate.from(after).subtract({ days: 1 }).toString(),
      from: inYear(period.from),
      quarters: period.quarters,
      yearStartsInMonth,
    },
    geography: { code: geography.code, areas: [...areas] },
    rule: published.rule,
    explained: {
      c: releaseWords.band(published.rule.bandTo),
      rounding: releaseWords.rounding(published.rule.roundTo),
      missing: releaseWords.missing,
    },
    counted,
    countedWords: story.counted,
    total: published.total === null ? null : figureOf(published.total),
    quarterTotals: published.quarterTotals.map(({ quarter, value }) => ({
      ...inYear(quarter),
      words: sayPeriod(quarterAlone(quarter), yearStartsInMonth),
      figure: figureOf(value),
    })),
    tables: tables.map(({ table, base, cells }) => {
      const told = story.tables.find((each) => each.table === table);
      if (told === undefined) throw new Fault('release-without-words', { table, code: '-' });
      const { counts, since, under } = told;
      return {
        code: table,
        base,
        counts,
        since,
        under: under.map((each) => ({ ...each })),
        breaksSeries: isMixed(under) || breaks(told, before),
        cells: cells.map(({ code, value }) => {
          const words = told.categories[code];
          if (words === undefined) throw new Fault('release-without-words', { table, code });
          return { code, words, figure: figureOf(value) };
        }),
      };
    }),
    twoWay:
      twoWay === null
        ? null
        : {
            tables: [...twoWay.tables],
            base: twoWay.base,
            cells: twoWay.cells.map(({ codes, value }) => ({ codes: [...codes], figure: figureOf(value) })),
          },
  };
  return { ...undigested, digest: digestOf(undigested) };
}

/** What a sign-off names: `r1:` and the SHA-256 of the canonical JSON of everything but the digest. */
export function digestOf(document: Undigested): string {
  const { digest: _, ...rest }: Undigested & { digest?: string } = document;
  return `r1:${createHash('sha256').update(canonicalJson(rest), 'utf8').digest('hex')}`;
}

/** The same table in the release before, counted in another way or under another policy or notification rule. */
function breaks({ table, since, under }: TableStory, before: ReleaseDocument | null): boolean {
  const then = before?.tables.find(({ code }) => code === table);
  return then !== undefined && (then.since !== since || canonicalJson(then.under) !== canonicalJson(under));
}

function inYear(quarter: Quarter): { readonly year: number; readonly quarter: number } {
  return { year: Math.floor(quarter / 4), quarter: (quarter % 4) + 1 };
}

function figureOf(shown: Shown): Figure {
  return shown.kind === 'band' ? '[c]' : shown.to;
}
