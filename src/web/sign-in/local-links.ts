import { SESSION_SECONDS } from '../sessions/sessions.ts';

/** One-time links for signing in on this machine. */
export interface LocalLinks {
  /** The secret of a fresh link. */
  make(): string;
  /** Whether a link with this secret could be used now; leaves it as it is. */
  stands(secret: string): boolean;
  /** Uses it up. False where it never was, was used, or is too old. */
  use(secret: string): boolean;
}

/**
 * Kept in memory: a start makes all earlier links worthless. A link lasts as long as a session would. `clock` answers
 * milliseconds since 1970.
 */
export function makeLocalLinks(clock: () => number, random: (bytes: number) => Buffer): LocalLinks {
  const until = new Map<string, number>();
  const stands = (secret: string): boolean => (until.get(secret) ?? 0) > clock();
  return {
    make() {
      const secret = random(32).toString('base64url');
      until.set(secret, clock() + SESSION_SECONDS * 1000);
      return secret;
    },
    stands,
    use(secret) {
      const stood = stands(secret);
      until.delete(secret);
      return stood;
    },
  };
}
