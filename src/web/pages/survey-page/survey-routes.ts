import type { Request, Response } from 'restify';
import { sayDate } from '../../../calendar/say-date.ts';
import type { SurveyParts } from '../../../survey/parts.ts';
import { stageOf, type Wave, wavesOf } from '../../../survey/wave.ts';
import { surveyPage as words } from '../../../words/survey-pages.ts';
import { type Arrival, clientAddress } from '../../client-address.ts';
import { makeRateLimit } from '../../rate-limit.ts';
import { readForm } from '../../read-form.ts';
import { cameFromHere } from '../../sessions/came-from-here.ts';
import type { Seals } from '../../sessions/seals.ts';
import { redirect } from '../answer-page.ts';
import type { Face, Message } from '../face.ts';
import { lastStepOf, type Route } from '../route.ts';
import { ANSWER_PATH, answerPath, findByLink } from './find-by-link.ts';
import { makeFormSeals } from './form-seal.ts';
import { FRESH, type PageState, pageView } from './page-view.ts';
import { type Taken, takeAnswers, type TakeParts } from './take-answers.ts';

export interface SurveyRoutesParts {
  readonly surveys: SurveyParts;
  readonly face: Face;
  readonly seals: Seals;
  readonly arrival: Arrival;
  readonly clock: () => number;
  readonly originOf: (request: Request) => string;
}

const MINUTES = 60_000;
/** A school or a hospital shares one address. */
const MOST_FROM_ADDRESS = 20;
const MOST_BY_LINK = 300;
const WINDOW_MS = 10 * MINUTES;

const THANKS_PATH = '/survey/thanks';

/**
 * The page for people the bot does not know, by a wave's link: no session, no cookie, no script. The log keeps the routes as they
 * stand here, never a link.
 */
export function surveyRoutes(parts: SurveyRoutesParts): readonly Route[] {
  const { surveys, face, seals, clock } = parts;
  const { random } = surveys;
  const limit = (most: number) => makeRateLimit({ most, windowMs: WINDOW_MS, clock, random });
  const work: Work = {
    ...parts,
    formSeals: makeFormSeals({ seals, clock, random }),
    perAddress: limit(MOST_FROM_ADDRESS),
    perLink: limit(MOST_BY_LINK),
  };
  const withWave =
    (answer: (wave: Wave, request: Request, response: Response) => Promise<void>): Route['answer'] =>
    async (request, response) => {
      // A link is for those it was given to.
      response.setHeader('X-Robots-Tag', 'noindex, nofollow');
      const wave = findByLink(lastStepOf(request), wavesOf(await surveys.store.steps()));
      if (wave === null) return face.say(response, 404, words.unknown);
      await answer(wave, request, response);
    };
  const show = withWave(async (wave, _request, response) => {
    const shut = whyShut(wave, surveys);
    if (shut !== null) return face.say(response, 200, shut);
    await showPage(wave, FRESH, null, response, work);
  });
  const take = withWave((wave, request, response) => takeForm(wave, request, response, work));
  const thank = withWave(async (_wave, _request, response) => face.say(response, 200, words.thanks));
  return [
    { method: 'get', path: `${ANSWER_PATH}/:link`, answer: face.safely(show) },
    { method: 'post', path: `${ANSWER_PATH}/:link`, answer: face.safely(take) },
    { method: 'get', path: `${THANKS_PATH}/:link`, answer: face.safely(thank) },
  ];
}

type Work = SurveyRoutesParts & TakeParts;

async function takeForm(wave: Wave, request: Request, response: Response, work: Work): Promise<void> {
  const { face, surveys, arrival, originOf } = work;
  const form = await readForm(request);
  if (form === null) return face.say(response, 413, words.tooLarge);
  if (!isOurs(request, originOf)) return face.say(response, 403, words.elsewhere);
  const shut = whyShut(wave, surveys);
  if (shut !== null)
    return face.say(response, 409, stageOf(wave, surveys.now()) === 'waiting-to-open' ? shut : words.closedMeanwhile);
  await answer(await takeAnswers(wave, form, clientAddress(request, arrival), work), wave, response, work);
}

async function answer(taken: Taken, wave: Wave, response: Response, work: Work): Promise<void> {
  switch (taken.kind) {
    case 'thanks':
      // Sent on, so that loading the page anew sends nothing again.
      return redirect(response, `${THANKS_PATH}/${wave.launched?.link ?? ''}`);
    case 'sent-before':
      return work.face.say(response, 200, words.sentBefore);
    case 'closed':
      return work.face.say(response, 409, words.closedMeanwhile);
    case 'again':
      if (taken.retryAfter !== null) response.setHeader('Retry-After', String(taken.retryAfter));
      return showPage(wave, taken.state, taken.seal, response, work, taken.retryAfter === null ? 200 : 429);
    default:
      return taken satisfies never;
  }
}

async function showPage(
  wave: Wave,
  state: PageState,
  seal: string | null,
  response: Response,
  { face, surveys, formSeals }: Work,
  status = 200,
): Promise<void> {
  const view = {
    ...pageView(wave.plan, surveys.groups(), surveys.questionSets, state),
    action: answerPath(wave.launched?.link ?? ''),
    seal: seal ?? (await formSeals.seal(wave.wave)),
  };
  face.show(response, { template: 'survey-answer', heading: wave.plan.title, view }, null, status);
}

/** Why a wave cannot be answered now; null where it can. */
function whyShut(wave: Wave, { now }: SurveyParts): Message | null {
  const stage = stageOf(wave, now());
  switch (stage) {
    case 'open':
      return null;
    case 'waiting-to-open':
      return words.notYet(sayDate(wave.plan.opens), sayDate(wave.plan.closes));
    case 'planned':
    case 'ended':
    case 'closed':
    case 'abandoned':
      return words.closed;
    default:
      return stage satisfies never;
  }
}

/** Browsers say where a form comes from; what says nothing is no browser that could have been misled. */
function isOurs(request: Request, originOf: SurveyRoutesParts['originOf']): boolean {
  const { headers } = request;
  const saysNothing = headers.origin === undefined && headers['sec-fetch-site'] === undefined;
  return saysNothing || cameFromHere(headers, originOf(request));
}
