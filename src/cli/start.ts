import { join } from 'node:path';
import { announceWindow } from './playground/announce-window.ts';
import { addressTable } from './playground/address-table.ts';
import { refuseBusyPort } from './playground/free-port.ts';
import { readOptions } from './playground/options.ts';
import type { SamplePerson } from './playground/sample-person.ts';
import { findPlayground, startWindow, type Window } from './playground/start-window.ts';
import { stopSignal } from './playground/stop-signal.ts';

/** The service, listening, as far as this command needs it. */
export interface RunningService {
  readonly port: number;
  /** The sample directory's people, in the order in which they get windows. */
  readonly people: readonly SamplePerson[];
  /** Where to sign in to the web pages, once. */
  readonly signInLink?: string | null;
  close(): Promise<void>;
}

/** Starts the service in this process, on this port, with everything it keeps in this folder. */
export type Serve = (settings: { readonly port: number; readonly dataFolder: string }) => Promise<RunningService>;

const serveForReal: Serve = async (settings) => (await import('../main.ts')).serve(settings);

/**
 * `npm start -- [--people N] [--port N] [--playground-port N]`: the service and one Playground window for each sample
 * person, until Ctrl-C. Answers the exit code 0 after Ctrl-C. Throws a Fault when something cannot start; what had
 * started by then is stopped first.
 */
export async function run(
  given: readonly string[],
  serve: Serve = serveForReal,
  say: (text: string) => void = console.log,
): Promise<number> {
  const options = readOptions(given, process.env);
  findPlayground();
  const stop = stopSignal(process.env);
  const windows: Window[] = [];
  const killAll = (): void => windows.forEach((window) => window.kill());
  // Whatever ends this process, a crash of the service included, takes the windows with it.
  process.once('exit', killAll);
  let service: RunningService | null = null;
  try {
    await refuseBusyPort(options.port);
    for (let place = 0; place < options.people; place += 1) await refuseBusyPort(options.playgroundPort + place);
    service = await serve({ port: options.port, dataFolder: options.dataFolder });
    const messagesUrl = `http://127.0.0.1:${service.port}/api/messages`;
    for (const [place, person] of service.people.slice(0, options.people).entries()) {
      if (stop.asked()) break;
      const window = await startWindow({
        person,
        everyone: service.people,
        port: options.playgroundPort + place,
        messagesUrl,
        folder: join(options.dataFolder, 'playground'),
      });
      windows.push(window);
      await announceWindow(person, window.url, messagesUrl);
      void window.ended.then(() => {
        if (!stop.asked()) say(`The window of ${person.title} at ${window.url} has stopped. The others go on.`);
      });
    }
    if (!stop.asked()) say(addressTable(windows, options.dataFolder, service.signInLink ?? null));
    await stop.wanted;
    return 0;
  } finally {
    stop.ask();
    await Promise.all(windows.map((window) => window.close()));
    await service?.close();
    process.off('exit', killAll);
    stop.forget();
  }
}
