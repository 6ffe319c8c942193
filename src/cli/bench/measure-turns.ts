import { Fault } from '../../errors/fault.ts';
import { chatWith, type Chat } from './chat.ts';
import type { StubConnector } from './stub-connector.ts';

const TIMED = ['note', 'echoedPress', 'home', 'echoedMessage'] as const;

/** What is timed, in milliseconds, one list a round. `note` and `home` are the service, the others the bare echo bot. */
export type Turns = Readonly<Record<(typeof TIMED)[number], readonly (readonly number[])[]>>;

const RAISER = 'aaaaaaaa-0001-4000-8000-000000000001';
const ASKED = 'bbbbbbbb-0002-4000-8000-000000000002';

interface Bots {
  readonly service: string;
  readonly echo: string;
  readonly connector: StubConnector;
}

/**
 * Times the turns of both bots in turns, so that what else the machine does falls on both alike. Each round has an
 * escalation of its own; a first round warms up and is not counted.
 */
export async function measureTurns(bots: Bots, rounds: number, presses: number): Promise<Turns> {
  const { connector } = bots;
  const raiser = chatWith(bots.service, connector.url, RAISER);
  const asked = chatWith(bots.service, connector.url, ASKED);
  const echo = chatWith(bots.echo, connector.url, RAISER);
  await asked.installs();
  const counted: Record<keyof Turns, number[][]> = { note: [], echoedPress: [], home: [], echoedMessage: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const escalation = await raise(raiser, connector);
    const inRound: Record<keyof Turns, number[]> = { note: [], echoedPress: [], home: [], echoedMessage: [] };
    for (let press = 1; press <= presses; press += 1) {
      const note = { verb: 'send-note', escalation, turn: 1, note: `We rang again, call ${press} of the week.` };
      // What a note leaves to do ends with an edit in both chats: until then the service is not at rest.
      const atRest = Promise.all([raiser, asked].map(({ conversation }) => connector.nextEdit(conversation)));
      inRound.note.push(await raiser.presses(note));
      await atRest;
      inRound.echoedPress.push(await echo.presses(note));
      inRound.home.push(await raiser.says('home'));
      inRound.echoedMessage.push(await echo.says('home'));
    }
    if (round === 0) continue;
    for (const name of TIMED) counted[name].push(inRound[name]);
  }
  return counted;
}

/** Raises an escalation; the other side gets a card of it. */
async function raise(raiser: Chat, connector: StubConnector): Promise<string> {
  await raiser.says('raise');
  const [escalation] = /KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(connector.newest(raiser.conversation)) ?? [];
  if (escalation === undefined) throw new Fault('unexpected');
  const place = { kind: 'childrens-social-care', casePoint: 'stepping-down-closing' };
  await raiser.presses({ verb: 'raise-safe', escalation, ...place });
  const choices = { whom: 'team:kent-social-care/assessment', theme: 'stepping-down-closing', canWait: 'yes' };
  const words = { concern: 'The step-down is too early.', wanted: 'Please keep the plan open.' };
  await raiser.presses({ verb: 'raise-send', escalation, turn: 0, ...choices, ...words });
  return escalation;
}
