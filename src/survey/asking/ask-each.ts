import type { Instant } from '../../calendar/instant.ts';
import type { SendResult } from '../../notices/messenger.ts';
import type { Ask, SurveyStore } from '../survey-store.ts';
import type { WaveId } from '../wave-step.ts';
import { makePace, type Pace, type PaceParts } from './pace.ts';

/** How many messages may be on their way to Teams at once: a machine that dies leaves no more than these unknown. */
const MOST_UNDER_WAY = 20;

/** One message that is owed to one person, once. */
export interface Asking {
  /** Its name in the store: an HMAC, which tells nobody who it is for. */
  readonly ask: string;
  /** Looked at just before it is begun. */
  isWanted(): Promise<boolean>;
  /** Sends it. Never throws: whatever happens is an outcome. */
  send(): Promise<SendResult>;
}

export interface AskingParts extends PaceParts {
  readonly store: Pick<SurveyStore, 'asks' | 'createAsk' | 'list' | 'writeList'>;
  readonly now: () => Instant;
  /** Moments at which a test may cut the power. */
  readonly at?: (point: 'after-begun' | 'after-send') => void;
}

/**
 * Sends each of these that was never begun, in the order of their HMACs, which is no order, at the pace of all instances.
 * `begun` is kept before a send and `ended` after it: however many instances do this at once, and wherever one is cut off,
 * nobody gets a message twice. What was throttled certainly did not arrive and is sent again when Teams takes it; what was
 * cut off stays unknown and is never sent again. `stopped`: `goesOn` said no, and some are left. Throws the store's Faults.
 */
export async function askEach(
  wave: WaveId,
  askings: readonly Asking[],
  parts: AskingParts,
): Promise<'done' | 'stopped'> {
  const before = new Set((await parts.store.asks(wave)).map(({ ask }) => ask));
  const left = askings.filter(({ ask }) => !before.has(ask)).toSorted((one, other) => (one.ask < other.ask ? -1 : 1));
  if (left.length === 0) return 'done';
  const pace = makePace(parts);
  const underWay = new Set<Promise<void>>();
  const broken: unknown[] = [];
  const begin = (asking: Asking): void => {
    const sent = send(wave, asking, pace, parts)
      .catch((error: unknown) => void broken.push(error))
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const stopped = await eachInTurn(left, pace, async (asking) => {
    if (broken.length > 0 || !(await asking.isWanted())) return false;
    if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
    const begun = await parts.store.createAsk(wave, { ask: asking.ask, half: 'begun', outcome: null });
    // Another instance has it.
    if (begun === 'exists') return false;
    parts.at?.('after-begun');
    begin(asking);
    return true;
  }).finally(() => Promise.all(underWay));
  if (broken.length > 0) throw broken[0];
  return stopped;
}

/** A turn is used up by what was begun in it, and by nothing else. */
async function eachInTurn(
  askings: readonly Asking[],
  pace: Pace,
  begin: (asking: Asking) => Promise<boolean>,
): Promise<'done' | 'stopped'> {
  let isOurTurn = false;
  for (const asking of askings) {
    if (!isOurTurn && (await pace.turn()) === 'stop') return 'stopped';
    isOurTurn = !(await begin(asking));
  }
  return 'done';
}

async function send(wave: WaveId, asking: Asking, pace: Pace, parts: AskingParts): Promise<void> {
  const end = async (outcome: Ask['outcome']): Promise<void> => {
    parts.at?.('after-send');
    await parts.store.createAsk(wave, { ask: asking.ask, half: 'ended', outcome });
  };
  for (;;) {
    const { outcome, retryAt } = await asking.send();
    if (outcome !== 'throttled') return end(outcome);
    await pace.quietFor(retryAt === null ? 0 : Date.parse(retryAt) - Date.parse(parts.now()));
    // It never arrived, and there is no time left to try again.
    if ((await pace.turn()) === 'stop') return end('refused');
  }
}
