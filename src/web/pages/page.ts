import type { Action, Role, Thing } from '../../access/roles.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Session } from '../sessions/sessions.ts';
import type { PageView } from './draw-page.ts';

/** Someone who has signed in, at a page they may open. */
export interface Visit {
  readonly session: Session;
  /** Of today's directory and of the sign-in. */
  readonly roles: readonly Role[];
  readonly directory: Directory;
  readonly now: Instant;
  /** What a form of the page brought; empty when the page was just opened. */
  readonly form: URLSearchParams;
}

/** A page for people who have signed in. */
export interface Page {
  readonly path: string;
  /** As links to it say. */
  readonly title: string;
  /** What one must be allowed, to open it or to learn that it is there. Null: anybody who has signed in. */
  readonly duty: readonly [Action, Thing] | null;
  /** Whether it takes a form of its own. */
  readonly takesForm: boolean;
  draw(visit: Visit): Promise<PageView>;
}
