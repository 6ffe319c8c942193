import { serve } from '../../src/main.ts';

/**
 * The real service in a process of its own, so that everything it prints can be read. Answers `idle` once nothing is
 * left to do, and ends when whoever started it lets go.
 */
const [dataFolder = ''] = process.argv.slice(2);
const running = await serve({ port: 0, dataFolder });
process.on('message', () => void running.idle().then(() => process.send?.('idle')));
process.once('disconnect', () => void running.close().then(() => process.exit()));
process.send?.(running.port);
