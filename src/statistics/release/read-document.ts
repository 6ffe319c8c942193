import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { type Quarter, quarter, quarterAfter } from '../period.ts';
import type { Published } from '../published.ts';
import type { Shown } from '../shown.ts';
import { digestOf } from './document-of.ts';
import { type Figure, type ReleaseDocument, releaseDocumentSchema } from './release-document.ts';

/**
 * Reads a release from the very text that is kept and posted: canonical JSON in the schema, and of the digest it states.
 * Throws Fault `release-unreadable` saying which of these it is not.
 */
export function readDocument(text: string): ReleaseDocument {
  const parsed = releaseDocumentSchema.safeParse(jsonIn(text));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw unreadable(`it does not fit the schema at ${first?.path.join('.') || 'the top'}`);
  }
  if (canonicalJson(parsed.data) !== text) throw unreadable('it is not canonical JSON');
  if (digestOf(parsed.data) !== parsed.data.digest) throw unreadable('its digest is not that of what it says');
  return parsed.data;
}

/** A release as the text that is kept, signed by its digest, and posted byte for byte. */
export function writeDocument(document: ReleaseDocument): string {
  return canonicalJson(document);
}

/** The figures of a release as the gate reads them: the other way round of `documentOf`. */
export function publishedIn(document: ReleaseDocument): Published {
  const { period, geography, version, rule, counted, total, quarterTotals, tables, twoWay } = document;
  return {
    period: { from: quarterIn(period.from), quarters: period.quarters },
    areas: geography.areas,
    version,
    rule,
    counted,
    total: total === null ? null : shownAs(total),
    quarterTotals: quarterTotals.map((each) => ({ quarter: quarterIn(each), value: shownAs(each.figure) })),
    tables: tables.map(({ code: table, base, cells }) => ({
      table,
      base,
      cells: cells.map(({ code, figure }) => ({ code, value: shownAs(figure) })),
    })),
    twoWay:
      twoWay === null
        ? null
        : { ...twoWay, cells: twoWay.cells.map(({ codes, figure }) => ({ codes, value: shownAs(figure) })) },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('it is not JSON', cause);
  }
}

function shownAs(figure: Figure): Shown {
  return figure === '[c]' ? { kind: 'band' } : { kind: 'rounded', to: figure };
}

function quarterIn(stated: { readonly year: number; readonly quarter: number }): Quarter {
  return quarterAfter(quarter(stated.year, 1), stated.quarter - 1);
}

function unreadable(why: string, cause?: unknown): Fault {
  return new Fault('release-unreadable', { why }, cause);
}
