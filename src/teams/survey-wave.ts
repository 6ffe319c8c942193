import { sayDate } from '../calendar/say-date.ts';
import { launchCard, sureCard, waveCard } from '../cards/survey-lead-cards.ts';
import { Fault } from '../errors/fault.ts';
import { abandonWave } from '../survey/abandon-wave.ts';
import { launchAsking } from '../survey/asking/launch-asking.ts';
import { mayRemind, remindFrom } from '../survey/asking/reminder.ts';
import { type Askable, whoIsAsked } from '../survey/asking/who-is-asked.ts';
import { closeWave } from '../survey/close-wave.ts';
import { leadWaves } from '../survey/lead-waves.ts';
import { mergeGroups } from '../survey/merge-groups.ts';
import { questionsOfWave } from '../survey/questions-of-wave.ts';
import { markReminded } from '../survey/remind-wave.ts';
import { responseRates } from '../survey/response-rates.ts';
import { stageOf, type Wave } from '../survey/wave.ts';
import { surveyLead } from '../words/survey-cards.ts';
import { homePolicy } from './home-policy.ts';
import { inForceToday } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';
import { previewFace, type Leading } from './survey-plan.ts';

/** The wave stands otherwise than the card that was pressed said. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'wave-not-planned',
  'wave-not-launchable',
  'wave-not-launched',
  'wave-not-open',
]);

/** A press on the card of one wave. Whoever presses looks after surveys: that was looked at before. */
export async function answerWavePress(verb: string, wave: Wave, at: Leading): Promise<Reply> {
  const { person, desk, surveys } = at;
  const id = wave.wave;
  switch (verb) {
    case 'survey-preview':
      return onlyCard(await previewFace(wave, at));
    case 'survey-launch': {
      const merged = mergeGroups(await peopleOf(wave, at));
      return onlyCard(launchCard(wave, merged, await homePolicy(person, desk), desk.drawing));
    }
    case 'survey-launch-now':
      return doing(wave, at, async () => launchAsking(id, person, await peopleOf(wave, at), surveys));
    case 'survey-remind':
    case 'survey-close': {
      const of = verb === 'survey-remind' ? 'remind' : 'close';
      return onlyCard(sureCard(of, wave, await homePolicy(person, desk), desk.drawing));
    }
    case 'survey-remind-now':
      return doing(wave, at, async () => {
        if (!mayRemind(wave, surveys.now())) throw new Fault('wave-not-open', { wave: id });
        await markReminded(id, person, surveys);
      });
    case 'survey-close-now':
      return doing(wave, at, () => closeWave(id, person, surveys));
    case 'survey-give-up':
      return doing(wave, at, () => abandonWave(id, person, surveys));
    default:
      return showWave(wave, null, at);
  }
}

/** Does it, then shows how the wave stands. What is not possible any more is said, and nothing is done. */
async function doing(wave: Wave, at: Leading, work: () => Promise<unknown>): Promise<Reply> {
  let notice: string | null = null;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Fault) || !NOT_NOW.has(error.code)) throw error;
    notice = surveyLead.notNow;
  }
  const now = (await leadWaves(at.surveys)).find((each) => each.wave === wave.wave) ?? wave;
  return showWave(now, notice, at);
}

async function showWave(wave: Wave, notice: string | null, { person, desk, surveys }: Leading): Promise<Reply> {
  const stage = stageOf(wave, surveys.now());
  const canRemind = mayRemind(wave, surveys.now());
  const isToCome = stage === 'open' && !wave.reminded && !canRemind && remindFrom(wave) <= wave.plan.closes;
  const link = stage === 'open' ? (wave.launched?.link ?? null) : null;
  const card = {
    wave,
    stage,
    questions: questionsOfWave(wave.plan, surveys.questionSets).length,
    rates: await responseRates(wave, surveys),
    canRemind,
    remindFrom: isToCome ? sayDate(remindFrom(wave)) : null,
    page: link === null ? null : surveys.pageOf(link),
    notice,
  };
  return onlyCard(waveCard(card, await homePolicy(person, desk), desk.drawing));
}

async function peopleOf({ plan: { groups } }: Wave, { desk }: Leading): Promise<readonly Askable[]> {
  return whoIsAsked(await desk.directory.current(), inForceToday(desk), groups);
}
