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

/** A file that a page answers with in place of itself. */
export interface FileView {
  readonly file: {
    /** As it is saved: letters, digits, hyphens and one dot. It names nobody. */
    readonly name: string;
    readonly type: string;
    readonly bytes: Buffer;
  };
}

/** What a page may answer with. */
export type Drawn = PageView | FileView;

/** A page for people who have signed in. Most are only ever pages; those that also answer files say so by their type. */
export interface Page<Answer extends Drawn = PageView> {
  readonly path: string;
  /** As links to it say. */
  readonly title: string;
  /** What one must be allowed, to open it or to learn that it is there. Null: anybody who has signed in. */
  readonly duty: readonly [Action, Thing] | null;
  /** Whether it takes a form of its own. */
  readonly takesForm: boolean;
  /** True for a page that another page leads to, so that home has one link for all of them. */
  readonly isInside?: boolean;
  draw(visit: Visit): Promise<Answer>;
  /** A file under the page's own address (`/releases/<name>`), under the same duty. Null: there is none of that name. */
  readonly file?: (name: string, visit: Visit) => Promise<FileView | null>;
  /** Pages further inside (`/survey/poster/<name>`), by the step before the name, under the same duty. Null: there is none of that name. */
  readonly inside?: Readonly<Record<string, (name: string, visit: Visit) => Promise<PageView | null>>>;
}
