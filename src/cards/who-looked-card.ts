import { looksShownTo, type CaseView } from '../access/who-looked.ts';
import type { View } from '../access/access-log.ts';
import { sayDayAndTime } from '../calendar/say-date.ts';
import { agencyOf } from '../directory/who-is.ts';
import type { Directory } from '../directory/directory.ts';
import { accessWords as words } from '../words/access.ts';
import { buttons } from '../words/buttons.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { frameOf } from './frame.ts';
import type { Reading } from './reading.ts';

/** As many looks as are shown. */
const SHOWN = 20;

/** How many are asked for: some are not shown to everyone, and one more says that there are more. */
export const ASKED_FOR = 100;

/** Who has looked at an escalation, by role and agency, newest first. `views` are the newest ones, newest first. */
export function whoLookedCard({ file, directory, inForce, drawing }: Reading, views: readonly View[]): Card {
  const { escalation } = file.state;
  const all = looksShownTo(views, file.place.standing);
  const shown = all.slice(0, SHOWN);
  const after = [
    ...(all.length > shown.length || views.length === ASKED_FOR ? [words.more] : []),
    ...(file.place.standing.inside ? [] : [words.insideNotShown]),
  ];
  return draw(
    'timeline',
    frameOf(inForce, words.heading, escalation),
    {
      earlier: shown.length === 0 ? words.none : words.intro,
      lines: shown.map((view) => ({ when: sayDayAndTime(view.at), what: sayLook(view, directory), said: [] })),
      deliveries: after.map((text) => ({ text })),
    },
    [{ title: buttons.back, press: { verb: 'timeline', escalation } }],
    drawing,
  );
}

function sayLook({ agency, role, thing, reason }: CaseView, directory: Directory): string {
  const agencyName = agency === null ? '' : (agencyOf(directory, agency)?.name ?? agency);
  const who = [role, agencyName].filter((part) => part !== '').join(', ');
  const look = words.look(who === '' ? words.someone : who, words.things[thing]);
  return reason === null ? look : `${look}. ${words.reason(words.reasons[reason])}`;
}
