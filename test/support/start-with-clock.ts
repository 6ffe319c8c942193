import { run } from '../../src/cli/start.ts';
import { serve } from '../../src/main.ts';

// `npm start` at another time: the service's clock begins at START_AT and goes on from there.
const ahead = Date.parse(process.env['START_AT'] ?? '') - Date.now();
process.exitCode = await run(process.argv.slice(2), (settings) =>
  serve({ ...settings, clock: () => Date.now() + ahead }),
);
