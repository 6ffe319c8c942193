import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../../calendar/instant.ts';
import { startOfLondonDay } from '../../calendar/london-day.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { londonDate, sayDate } from '../../calendar/say-date.ts';
import type { EscalationId } from '../../escalation/ids.ts';
import { parseReference } from '../../escalation/reference.ts';
import { web } from '../../words/web.ts';

/** Which part of the access log is asked for. */
export interface Filter {
  /** Null: of all escalations. */
  readonly reference: EscalationId | null;
  /** The first moment that counts, and the first that does not any more. */
  readonly begin: Instant;
  readonly end: Instant;
  /** The id of the last view shown before; null for the newest. */
  readonly before: string | null;
  /** What stands in the fields of the form. */
  readonly typed: { readonly reference: string; readonly from: string; readonly until: string };
  readonly range: string;
  readonly flaws: { readonly reference: string | null; readonly days: string | null };
}

/** A page just opened shows the last week. */
const DAYS_BEFORE = 6;
/** How the access log makes its ids: a moment and random figures. */
const VIEW_ID = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{1,64}$/;

/** Reads the form of the access log's page. What cannot be read has a flaw, and stands in its field as it was typed. */
export function readFilter(form: URLSearchParams, now: Instant): Filter {
  const today = londonDate(now);
  const typed = {
    reference: (form.get('reference') ?? '').trim().slice(0, 40),
    from: form.get('from') ?? daysLater(today, -DAYS_BEFORE),
    until: form.get('until') ?? today,
  };
  const reference = parseReference(typed.reference);
  const [from, until] = [dayOf(typed.from), dayOf(typed.until)];
  const wrongDays = from === null || until === null || from > until;
  const before = form.get('before') ?? '';
  return {
    reference,
    begin: startOfLondonDay(from ?? today),
    end: startOfLondonDay(daysLater(until ?? today, 1)),
    before: VIEW_ID.test(before) ? before : null,
    typed,
    range: wrongDays ? '' : web.accessLog.range(sayDate(from), sayDate(until)),
    flaws: {
      reference: typed.reference !== '' && reference === null ? web.accessLog.wrongReference : null,
      days: wrongDays ? web.accessLog.wrongDays : null,
    },
  };
}

function dayOf(text: string): PlainDate | null {
  // Years as people mean them: what reaches further is a slip of the hand.
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return null;
  try {
    return plainDate(text);
  } catch {
    return null;
  }
}

function daysLater(day: PlainDate, days: number): PlainDate {
  return plainDate(Temporal.PlainDate.from(day).add({ days }).toString());
}
