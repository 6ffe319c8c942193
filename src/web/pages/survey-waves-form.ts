import { mayDo } from '../../access/duties-table.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { Fault } from '../../errors/fault.ts';
import { abandonWave } from '../../survey/abandon-wave.ts';
import { launchAsking } from '../../survey/asking/launch-asking.ts';
import { mayRemind } from '../../survey/asking/reminder.ts';
import { type Askable, whoIsAsked } from '../../survey/asking/who-is-asked.ts';
import { closeWave } from '../../survey/close-wave.ts';
import { leadWaves } from '../../survey/lead-waves.ts';
import { markReminded } from '../../survey/remind-wave.ts';
import type { Wave } from '../../survey/wave.ts';
import { surveyLead } from '../../words/survey-cards.ts';
import { surveyWaves as words } from '../../words/survey-pages.ts';
import type { Visit } from './page.ts';
import { type FieldFlaw, plan, type PlanParts } from './survey-waves-plan.ts';

const WISHES = ['launch', 'remind', 'close', 'give-up'] as const;
type Wish = (typeof WISHES)[number];

/** What became of a form of the page, in words. `flawed`: nothing was kept, and the form comes back as it was typed. */
export type WavesOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done' | 'already'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly href: string }
  | { readonly kind: 'flawed'; readonly flaws: readonly FieldFlaw[] };

/** What a wave that stands otherwise by now cannot be asked for. */
const NOT_NOW: ReadonlySet<string> = new Set([
  'wave-unknown',
  'wave-not-planned',
  'wave-not-launched',
  'wave-not-open',
]);

const LIST = '#list';

/** Whether somebody may make waves and do something with them. */
export function mayLead({ roles }: Pick<Visit, 'roles'>): boolean {
  return mayDo(roles, 'change', 'survey');
}

/** Does what a form asks, where it is theirs to do. Throws the store's Faults. */
export async function takeWavesForm(visit: Visit, parts: PlanParts): Promise<WavesOutcome> {
  const asked = visit.form.get('do');
  if (asked === null) return { kind: 'none' };
  if (!mayLead(visit)) return refused(words.flaws.notForYou, LIST);
  if (asked === 'plan') return takePlan(visit, parts);
  const wish = WISHES.find((each) => each === asked);
  if (wish === undefined) return refused(words.flaws.notForYou, LIST);
  const wave = (await leadWaves(parts.surveys)).find((each) => each.wave === visit.form.get('wave'));
  if (wave === undefined) return refused(surveyLead.notNow, LIST);
  try {
    return await takeWish(wish, wave, visit, parts);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (NOT_NOW.has(error.code)) return refused(surveyLead.notNow, hrefOf(wave));
    if (error.code === 'wave-not-launchable') return refused(words.flaws.notLaunchable, hrefOf(wave));
    if (error.code === 'wave-conflict') return refused(words.flaws.busy, hrefOf(wave));
    throw error;
  }
}

/** Whom a wave would ask, of the directory as it stands now. */
export function peopleOf(
  { plan: { groups } }: Wave,
  { directory, now }: Visit,
  { policies }: PlanParts,
): readonly Askable[] {
  return whoIsAsked(directory, policies.inForce(londonDate(now)), groups);
}

async function takePlan(visit: Visit, parts: PlanParts): Promise<WavesOutcome> {
  const outcome = await plan(visit, parts);
  if (outcome.kind === 'flawed') return outcome;
  return outcome.kind === 'planned'
    ? { kind: 'done', words: words.done.plan }
    : { kind: 'already', words: words.already.plan };
}

async function takeWish(wish: Wish, wave: Wave, visit: Visit, parts: PlanParts): Promise<WavesOutcome> {
  const { surveys } = parts;
  const { person } = visit.session;
  const id = wave.wave;
  const isSure = visit.form.get('sure') !== null;
  switch (wish) {
    case 'launch': {
      // Said before what is missing: there is nothing left to be sure of.
      if (wave.launched !== null) return { kind: 'already', words: words.already.launch };
      if (!isSure) return refused(words.flaws.launchSure, `#sure-${id}`);
      const outcome = await launchAsking(id, person, peopleOf(wave, visit, parts), surveys);
      return outcome === 'launched'
        ? { kind: 'done', words: words.done.launch }
        : { kind: 'already', words: words.already.launch };
    }
    case 'remind': {
      if (wave.reminded) return { kind: 'already', words: words.already.remind };
      if (!mayRemind(wave, surveys.now())) return refused(surveyLead.notNow, hrefOf(wave));
      const outcome = await markReminded(id, person, surveys);
      return outcome === 'reminded'
        ? { kind: 'done', words: words.done.remind }
        : { kind: 'already', words: words.already.remind };
    }
    case 'close':
      if (wave.closed !== null) return refused(surveyLead.notNow, hrefOf(wave));
      if (!isSure) return refused(words.flaws.closeSure, `#sure-${id}`);
      await closeWave(id, person, surveys);
      return { kind: 'done', words: words.done.close };
    case 'give-up':
      await abandonWave(id, person, surveys);
      return { kind: 'done', words: words.done['give-up'] };
    default:
      return wish satisfies never;
  }
}

function refused(said: string, href: string): WavesOutcome {
  return { kind: 'refused', words: said, href };
}

function hrefOf({ wave }: Wave): string {
  return `#${wave}`;
}
