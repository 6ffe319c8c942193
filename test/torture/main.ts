import { run } from './torture.ts';

process.exitCode = await run(process.argv.slice(2));
