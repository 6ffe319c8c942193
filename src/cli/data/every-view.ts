import type { AccessLog, View } from '../../access/access-log.ts';
import { instantOf } from '../../calendar/instant.ts';

const PAGE = 500;

/** After every moment there is: letters come after figures. */
const END = 'end';

/** Every view of the access log, newest first, page by page: for upkeep, never for an answer to a person. */
export async function* everyView(accessLog: Pick<AccessLog, 'between'>): AsyncGenerator<View> {
  let until = END;
  for (;;) {
    const page = await accessLog.between(instantOf(0), until, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    until = last.id;
  }
}
