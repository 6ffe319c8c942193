import type { Request, Response } from 'restify';
import { instantOf } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { Fault } from '../../errors/fault.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Log } from '../../telemetry/log.ts';
import { reportFault } from '../../telemetry/report-fault.ts';
import { web } from '../../words/web.ts';
import type { Session } from '../sessions/sessions.ts';
import { answerPage } from './answer-page.ts';
import type { DrawPage, PageView } from './draw-page.ts';
import type { Route } from './route.ts';
import { safetyLines } from './safety-lines.ts';

/** A page of a heading and a few lines, with at most one way on. */
export interface Message {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly on?: { readonly text: string; readonly href: string; readonly button?: boolean };
}

/** How pages are shown: with the safety line first, the same surroundings, and calm words when something goes wrong. */
export interface Face {
  show(response: Response, page: PageView, session: Session | null, status?: number): void;
  say(response: Response, status: number, message: Message): void;
  /** One page for what is not there and for what this person may not see: the two must not be told apart. */
  readonly notFound: (response: Response) => void;
  /** An answer whose errors become a page with a reference, and a line in the log. */
  safely(answer: Route['answer']): Route['answer'];
}

export interface FaceParts {
  readonly draw: DrawPage;
  readonly policies: Policies;
  /** The Content-Security-Policy of every page. */
  readonly policy: string;
  readonly log: Log;
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
  /** Everything shown was made up: every page says so. */
  readonly isSample: boolean;
}

export function makeFace({ draw, policies, policy, log, clock, random, isSample }: FaceParts): Face {
  const show: Face['show'] = (response, page, session, status = 200) => {
    const safety = safetyLines(policies.inForce(londonDate(instantOf(clock()))));
    answerPage(response, status, draw(page, { safety, session, isSample }), policy);
  };
  const say: Face['say'] = (response, status, { heading, ...view }) =>
    show(response, { template: 'message', heading, view }, null, status);
  const wentWrong = (response: Response, error: unknown): void => {
    const reference = reportFault(log, error, random);
    if (error instanceof Fault && error.code === 'sign-in-unreachable') return say(response, 503, web.unreachable);
    say(response, 500, { heading: web.unexpected.heading, lines: web.unexpected.lines(reference) });
  };
  return {
    show,
    say,
    notFound: (response) => {
      const { heading, lines, home } = web.notFound;
      say(response, 404, { heading, lines, on: { text: home, href: '/' } });
    },
    safely: (answer) => async (request: Request, response: Response) => {
      try {
        await answer(request, response);
      } catch (error) {
        wentWrong(response, error);
      }
    },
  };
}
