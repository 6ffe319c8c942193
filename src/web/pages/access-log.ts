import type { AccessLog, View } from '../../access/access-log.ts';
import { web } from '../../words/web.ts';
import { readFilter, type Filter } from './access-log-filter.ts';
import { rowOf } from './access-log-rows.ts';
import { keepLook, type LookParts } from './keep-look.ts';
import type { Page } from './page.ts';

/** The log itself, and what keeping a look at it needs. */
export interface AccessLogParts extends LookParts {
  readonly accessLog: AccessLog;
}

/** As many as can be read on a page. */
const ROWS = 25;
/** More looks than any escalation should have; the page says so where there are more. */
const OF_ONE_ESCALATION = 1000;

/**
 * The access log for information governance, by reference and days. The filter comes by a form that is posted: a
 * reference in an address would stand in the logs of whatever carries it. Each opening is kept in the log before anything
 * is shown.
 */
export function accessLogPage(parts: AccessLogParts): Page {
  return {
    path: '/access-log',
    title: web.accessLog.heading,
    duty: ['see', 'access-log'],
    takesForm: true,
    async draw(visit) {
      const filter = readFilter(visit.form, visit.now);
      const flaws = flawsOf(filter);
      const found = flaws.length === 0 ? await find(filter, parts) : NOTHING;
      const escalation = found.views.length > 0 ? filter.reference : null;
      await keepLook(visit, { thing: 'access-log', part: 'information-governance', escalation }, parts);
      return {
        template: 'access-log',
        heading: web.accessLog.heading,
        view: {
          filter,
          flaws,
          rows: found.views.map((view) => rowOf(view, visit.directory)),
          older: found.older,
          newest: found.cut ? web.accessLog.newest(OF_ONE_ESCALATION) : null,
        },
      };
    },
  };
}

/** What cannot be read, each with the field it is about. */
function flawsOf({ flaws }: Filter): { readonly text: string; readonly href: string }[] {
  return [
    ...(flaws.reference === null ? [] : [{ text: flaws.reference, href: '#reference' }]),
    ...(flaws.days === null ? [] : [{ text: flaws.days, href: '#from' }]),
  ];
}

interface Found {
  readonly views: readonly View[];
  /** The id to go on from; null where these are all. */
  readonly older: string | null;
  readonly cut: boolean;
}
const NOTHING: Found = { views: [], older: null, cut: false };

async function find({ reference, begin, end, before }: Filter, { accessLog }: AccessLogParts): Promise<Found> {
  const until = before ?? end;
  if (reference === null) return page(await accessLog.between(begin, until, ROWS + 1), false);
  const all = await accessLog.ofEscalation(reference, OF_ONE_ESCALATION);
  const asked = all.filter(({ id, at }) => at >= begin && id < until);
  return page(asked.slice(0, ROWS + 1), all.length === OF_ONE_ESCALATION);
}

function page(views: readonly View[], cut: boolean): Found {
  const shown = views.slice(0, ROWS);
  return { views: shown, older: views.length > ROWS ? (shown.at(-1)?.id ?? null) : null, cut };
}
