import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { z } from 'zod';
import { APP_ROLES, type AppRole } from '../../access/roles.ts';
import { personOf, type TeamsIdentity } from '../../directory/person.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Log } from '../../telemetry/log.ts';
import { makeCookie } from './cookies.ts';
import type { Seals } from './seals.ts';

/** Someone who has signed in: who they are, and what their sign-in brought. No name, no email address. */
export interface SignedIn {
  readonly identity: TeamsIdentity;
  readonly appRoles: readonly AppRole[];
}

export interface Session {
  readonly person: PersonId;
  readonly appRoles: readonly AppRole[];
  /** Stands in every form of this session, and only there. */
  readonly formToken: string;
}

export interface Sessions {
  begin(response: ServerResponse, who: SignedIn): Promise<void>;
  /** Null for nobody. A session in use is kept from ending for being idle; a cookie that is none is dropped. */
  current(headers: IncomingHttpHeaders, response: ServerResponse): Promise<Session | null>;
  end(response: ServerResponse): void;
}

/**
 * Desks in schools and duty rooms are shared: who walks away is signed out after twenty minutes, and nobody stays signed
 * in for more than an hour, which is also how long a role that was taken away can last.
 */
export const SESSION_SECONDS = 60 * 60;
export const IDLE_SECONDS = 20 * 60;
/** A page pressed again at once needs no new cookie. */
const RENEW_AFTER_SECONDS = 60;

/** Seconds since 1970. */
const seconds = z.int().nonnegative();
const content = z.object({
  tenantId: z.guid(),
  aadObjectId: z.guid(),
  appRoles: z.array(z.enum(APP_ROLES)),
  began: seconds,
  seen: seconds,
  formToken: z.string().min(32),
});
type Content = z.infer<typeof content>;

interface SessionParts {
  readonly seals: Seals;
  readonly secure: boolean;
  readonly log: Log;
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
}

/** Sessions that stand in an encrypted cookie alone: any instance can read them, and no store holds who signed in when. */
export function makeSessions({ seals, secure, log, clock, random }: SessionParts): Sessions {
  const cookie = makeCookie('session', secure);
  const now = (): number => Math.floor(clock() / 1000);
  const keep = async (response: ServerResponse, kept: Content): Promise<void> => {
    const left = Math.min(kept.began + SESSION_SECONDS - kept.seen, IDLE_SECONDS);
    cookie.keep(response, await seals.seal('session', kept, left), left);
  };
  const refuse = (response: ServerResponse, reason: string): null => {
    log.warn('session-refused', { reason });
    cookie.drop(response);
    return null;
  };
  return {
    begin: (response, { identity, appRoles }) =>
      keep(response, {
        ...identity,
        appRoles: [...appRoles],
        began: now(),
        seen: now(),
        formToken: random(32).toString('base64url'),
      }),
    async current(headers, response) {
      const sealed = cookie.read(headers);
      if (sealed === null) return null;
      const opened = await seals.open('session', sealed);
      if (opened.kind === 'refused') return refuse(response, opened.why);
      const read = content.safeParse(opened.content);
      if (!read.success) return refuse(response, 'malformed');
      const kept = read.data;
      if (now() - kept.began >= SESSION_SECONDS) return refuse(response, 'expired');
      if (now() - kept.seen >= RENEW_AFTER_SECONDS) await keep(response, { ...kept, seen: now() });
      return { person: personOf(kept), appRoles: kept.appRoles, formToken: kept.formToken };
    },
    end: (response) => cookie.drop(response),
  };
}

/** Whether a form carries this session's token. */
export function carriesToken({ formToken }: Session, given: string | null): boolean {
  const [ours, theirs] = [Buffer.from(formToken), Buffer.from(given ?? '')];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
