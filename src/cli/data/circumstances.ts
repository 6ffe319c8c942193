import type { Environment } from './either-store.ts';
import type { Screen } from './progress.ts';

/** Where a command speaks, and what it is run in. */
export interface Circumstances {
  readonly say: (line: string) => void;
  readonly screen: Screen;
  readonly environment: Environment;
}
