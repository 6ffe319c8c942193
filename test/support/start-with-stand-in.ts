import { run } from '../../src/cli/start.ts';
import { standInService } from './stand-in-service.ts';

// `npm start` with the stand-in bot in the place of the service, for tests that watch a real process.
process.exitCode = await run(process.argv.slice(2), standInService);
