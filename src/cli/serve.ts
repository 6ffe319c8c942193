import { serve } from '../main.ts';

/** `npm run serve`: the service for production, until the platform stops it. Refuses to start without a bot registration. */
export async function run(): Promise<number> {
  const running = await serve({ mode: 'production' });
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  await running.close();
  return 0;
}
