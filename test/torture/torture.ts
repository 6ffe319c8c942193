import { setTimeout as pause } from 'node:timers/promises';
import { startCosmosForService, type CosmosForService } from '../support/cosmos-service.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { openBook } from './book.ts';
import { startConnector, type Connector } from './connector.ts';
import { EVERYONE, GROUPS } from './groups.ts';
import { judge, type Judged, type Kept } from './judge.ts';
import { optionsIn, USAGE, type TortureOptions } from './options.ts';
import { playGroup, type PlayParts } from './play.ts';
import { install } from './press.ts';
import { startProcesses, type Processes } from './processes.ts';
import { readKept } from './read-kept.ts';
import { reportOf } from './report.ts';
import { raiseStorm } from './storm.ts';

/** After this long a message that was begun and not ended is known not to be known (src/notices/what-became.ts). */
const MINUTES_AHEAD = 3;
const LONGEST_SETTLING_MS = 150_000;
const LOOK_EVERY_MS = 1000;

/**
 * `npm run torture -- --minutes N`: several processes of the real service over one stand-in for Azure Cosmos DB, 32 devices
 * that press at once, one process killed with SIGKILL every few seconds, faults of the store and of Teams all the time.
 * Then everything that is kept is held against everything that was pressed. Answers the exit code: 0 where it all fits, 1
 * where it does not. It proves our code, and nothing about Azure.
 */
export async function run(given: readonly string[], say: (line: string) => void = console.log): Promise<number> {
  const options = optionsIn(given);
  if (options === null) {
    say(USAGE);
    return 1;
  }
  const cosmos = await startCosmosForService();
  const connector = await startConnector(Math.random);
  try {
    return await torture(options, cosmos, connector, say);
  } finally {
    await connector.close();
    await cosmos.close();
  }
}

async function torture(
  { minutes, processes: count, killEvery }: TortureOptions,
  cosmos: CosmosForService,
  connector: Connector,
  say: (line: string) => void,
): Promise<number> {
  const processes = await startProcesses(count, cosmos.environment);
  const book = openBook();
  const counts = { sent: 0, kept: 0, refused: 0, errors: 0, unanswered: 0 };
  const serviceUrl = connector.url;
  for (const account of EVERYONE) await install(processes.anyUrl(), { account, cardMessage: '', serviceUrl });

  const until = performance.now() + minutes * 60_000;
  const over = () => performance.now() >= until;
  const anyUrl = () => processes.anyUrl();
  const parts: PlayParts = { anyUrl, serviceUrl, book, random: Math.random, over, counts };
  const storm = raiseStorm(cosmos.double, Math.random);
  const killing = killAgainAndAgain(processes, killEvery, over);
  try {
    await Promise.all(GROUPS.map((group, place) => playGroup(group, String(place), parts)));
    const kills = await killing;
    storm.calm();
    connector.behave();
    await processes.idle();
    await processes.stop();
    const { kept, judged } = await settle(cosmos, book.pressed, connector);
    const requests = cosmos.double.requests.length;
    const { ordered } = storm;
    const { pressed } = book;
    for (const line of reportOf({ count, kills, counts, pressed, kept, judged, ordered, requests, connector }))
      say(line);
    return judged.problems.length === 0 ? 0 : 1;
  } finally {
    storm.calm();
    processes.abandon();
  }
}

async function killAgainAndAgain(processes: Processes, everySeconds: number, over: () => boolean): Promise<number> {
  let kills = 0;
  while (!over()) {
    if (processes.killOne()) kills += 1;
    await pause(everySeconds * 1000);
  }
  return kills;
}

/** One last process, with its clock ahead, does what was left undone. Looks until nothing is, or for as long as it may. */
async function settle(
  cosmos: CosmosForService,
  pressed: Parameters<typeof judge>[1],
  { arrivals }: Connector,
): Promise<{ readonly kept: readonly Kept[]; readonly judged: Judged }> {
  const last = await startProcesses(1, cosmos.environment, MINUTES_AHEAD);
  const store = cosmos.open();
  const began = performance.now();
  try {
    for (;;) {
      await last.idle();
      const kept = await readKept(store);
      const judged = judge(kept, pressed, arrivals, instantOf(Date.now() + MINUTES_AHEAD * 60_000));
      if (judged.problems.length === 0 || performance.now() - began > LONGEST_SETTLING_MS) {
        await last.stop();
        return { kept, judged };
      }
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    store.close();
    last.abandon();
  }
}
