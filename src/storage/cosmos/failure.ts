import { Fault } from '../../errors/fault.ts';
import type { ContainerName, ItemAction } from './containers.ts';

/** One thing asked of a container, for the sentence in which it fails. */
export interface Asking {
  readonly container: ContainerName;
  readonly action: ItemAction;
  readonly database: string;
  readonly endpoint: string;
}

/** What an error of the SDK says of a request. Its text is left behind: it may quote what was sent. */
export interface Failure {
  readonly status: number | null;
  readonly substatus: number | null;
  /**
   * `not-done`: the store says that nothing was written. `unknown`: it may have been, the answer was lost. `final`: it will
   * be the same next time.
   */
  readonly kind: 'not-done' | 'unknown' | 'final';
  readonly why: 'throttled' | 'busy' | 'silent' | 'identity' | 'other';
  /** Of a 403: the right that is missing, `firewall`, or null where it is not said. */
  readonly lacking: string | null;
}

const LOST_CODES = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'AbortError', 'REQUEST_SEND_ERROR'];
const UNREACHED_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Reads what the SDK threw. */
export function failureOf(error: unknown): Failure {
  const code = field(error, 'code');
  // A number below is no HTTP status: what an AbortSignal throws has codes of its own.
  const status = typeof code === 'number' && code >= 300 ? code : null;
  const read = {
    status,
    substatus: numberIn(error, 'substatus'),
    lacking: status === 403 ? lackingIn(String(field(error, 'message'))) : null,
  };
  switch (status) {
    case 429:
      return { ...read, kind: 'not-done', why: 'throttled' };
    case 449:
      return { ...read, kind: 'not-done', why: 'busy' };
    case 408:
      return { ...read, kind: 'unknown', why: 'silent' };
    // 410: the partition moves; 503 and 500 may come after the write as well as before it.
    case 410:
    case 500:
    case 503:
      return { ...read, kind: 'unknown', why: 'busy' };
    case null:
      break;
    default:
      // 404 with 1002: this replica has not yet what this session has written.
      if (status === 404 && read.substatus === 1002) return { ...read, kind: 'not-done', why: 'busy' };
      return { ...read, kind: 'final', why: 'other' };
  }
  if (typeof code === 'string' && UNREACHED_CODES.includes(code)) return { ...read, kind: 'not-done', why: 'silent' };
  const names = [code, field(error, 'name')].filter((name) => typeof name === 'string');
  if (names.some((name) => /Credential|Authentication/.test(name))) return { ...read, kind: 'final', why: 'identity' };
  const lost = names.some((name) => LOST_CODES.includes(name));
  return lost ? { ...read, kind: 'unknown', why: 'silent' } : { ...read, kind: 'final', why: 'other' };
}

/** The Fault for a request that has failed for good, in words for whoever runs the service. */
export function faultOf(failure: Failure, { container, action, database, endpoint }: Asking): Fault {
  const { status } = failure;
  if (failure.why === 'silent') return new Fault('store-unreachable', { endpoint });
  if (failure.why === 'identity' || status === 401) return new Fault('store-key', { endpoint });
  if (failure.why !== 'other') return new Fault('store-busy', { container, action, status: String(status) });
  if (status === 404) return new Fault('store-missing', { container, database });
  if (status === 403) {
    const why =
      failure.lacking === 'firewall'
        ? "the account's firewall does not let this machine in"
        : `the identity lacks ${failure.lacking ?? action} on ${container}`;
    return new Fault('store-refused', { why });
  }
  const substatus = String(failure.substatus ?? 0);
  return new Fault('store-answer', { container, action, status: String(status), substatus });
}

/** Azure's own words name the action; only names of actions are taken from them. */
function lackingIn(message: string): string | null {
  if (/firewall|public internet/i.test(message)) return 'firewall';
  return /\b(readMetadata|items\/\w+|executeQuery|readChangeFeed)\]/.exec(message)?.[1] ?? null;
}

function numberIn(error: unknown, name: string): number | null {
  const value = field(error, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
