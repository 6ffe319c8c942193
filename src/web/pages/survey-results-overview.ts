import { plainDate } from '../../calendar/plain-date.ts';
import { sayDate } from '../../calendar/say-date.ts';
import type { Section } from '../../dashboard/section.ts';
import type { WaveResults } from '../../survey/results/results-document.ts';
import type { DrawnResults } from '../../survey/results/results-of.ts';
import { surveyResults } from '../../words/survey-results.ts';
import { sayAbout, sayCell } from './survey-results-parts.ts';

const words = surveyResults.pages;

/** How people were reached in a wave: how many the bot asked and how many of them answered, group by group; apart, who came by the link. */
export function reachedSections(results: WaveResults): readonly Section[] {
  const { link } = results.reached;
  return [askedSection(results), ...(link === null ? [] : [linkSection(results, link)])];
}

function askedSection({ wave, title, opened, closed, rule, reached, explained }: WaveResults): Section {
  const { asked, answered, groups, link } = reached;
  const [saidAsked, saidAnswered] = [sayAbout(asked, rule.bandTo), sayAbout(answered, rule.bandTo)];
  const opening = words.wave.open(sayDay(opened), sayDay(closed));
  return {
    code: wave,
    title:
      asked === null
        ? words.wave.alone(title, saidAnswered)
        : words.wave.sentence(title, saidAsked, saidAnswered, rateOf(answered, asked)),
    lines: link === null ? [opening, words.wave.noLink] : [opening],
    chart: null,
    table: {
      caption: words.wave.caption,
      head: words.wave.head,
      rows: [{ words: words.wave.allAsked, asked, answered }, ...groups].map((row) => {
        const rate = rateOf(row.answered, row.asked);
        const said = rate === null ? words.notDone : String(rate);
        return { label: row.words, figures: [sayCell(row.asked), sayCell(row.answered), said] };
      }),
    },
    notes: [`${explained.c} ${explained.rounding}`, explained.reached],
  };
}

function linkSection(
  { wave, title, rule, reached }: WaveResults,
  { answered, elsewhere }: NonNullable<WaveResults['reached']['link']>,
): Section {
  return {
    code: `${wave}-link`,
    title: words.wave.linkSentence(title, sayAbout(answered, rule.bandTo)),
    lines: [words.wave.linkLine],
    chart: null,
    table: {
      caption: words.wave.linkCaption,
      head: words.wave.linkHead,
      rows: [
        { label: words.wave.allAsked, figures: [sayCell(answered)] },
        ...reached.groups.map(({ words: label, link }) => ({ label, figures: [sayCell(link)] })),
        { label: words.wave.elsewhere, figures: [sayCell(elsewhere)] },
      ],
    },
    notes: [],
  };
}

/** What the gate took from each wave. For those who run the survey alone. */
export function takenSection(drawn: readonly DrawnResults[]): Section {
  const { taken } = words;
  return {
    code: 'taken',
    title: taken.title,
    lines: taken.lines,
    chart: null,
    table: null,
    notes: drawn.flatMap(({ results: { title }, taken: gone }) => {
      if (gone.length === 0) return [taken.nothing(title)];
      return gone.map(({ reached, measure, table, drop, undecided }) =>
        taken.wave(
          title,
          surveyResults.sheets.by[reached],
          table ?? measure,
          taken.what[drop],
          taken.why[undecided ?? 'small'],
        ),
      );
    }),
  };
}

/** In a hundred, of shown figures alone; null where either is not a number. */
function rateOf(part: WaveResults['reached']['asked'], base: WaveResults['reached']['asked']): number | null {
  if (typeof part !== 'number' || typeof base !== 'number' || part > base) return null;
  return Math.round((100 * part) / base);
}

function sayDay(day: string): string {
  return sayDate(plainDate(day));
}
