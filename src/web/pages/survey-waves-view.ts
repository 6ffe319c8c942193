import { sayDate } from '../../calendar/say-date.ts';
import { sayGroups } from '../../cards/survey-lead-cards.ts';
import { mayRemind, remindFrom } from '../../survey/asking/reminder.ts';
import { mergeGroups, SMALLEST_GROUP } from '../../survey/merge-groups.ts';
import type { QuestionSet } from '../../survey/question-set.ts';
import { questionsOfWave } from '../../survey/questions-of-wave.ts';
import { type ResponseRate, responseRates } from '../../survey/response-rates.ts';
import { stageOf, type Wave, type WaveStage } from '../../survey/wave.ts';
import { surveyLead } from '../../words/survey-cards.ts';
import { surveyWaves as words } from '../../words/survey-pages.ts';
import { qrCode } from '../qr-code.ts';
import type { Visit } from './page.ts';
import { mayLead, peopleOf } from './survey-waves-form.ts';
import { coreSets, type FieldFlaw, type PlanField, type PlanParts, valueOf } from './survey-waves-plan.ts';

export interface WavesViewParts extends PlanParts {
  /** Where people the bot does not know answer; null where the service is not told where its pages are. */
  readonly addressOf: (link: string) => string | null;
  /** Where results of closed waves stand. */
  readonly resultsAt: string;
}

/** A wave, as the page shows it. Each part is null where it has no place at this stage or for this person. */
export async function rowOf(wave: Wave, visit: Visit, parts: WavesViewParts) {
  const { surveys } = parts;
  const { plan } = wave;
  const stage = stageOf(wave, surveys.now());
  const [opens, closes] = [sayDate(plan.opens), sayDate(plan.closes)];
  const leads = mayLead(visit);
  const isRunning = stage === 'open' || stage === 'waiting-to-open';
  return {
    id: wave.wave,
    title: plan.title,
    stage: surveyLead.stages[stage](opens, closes),
    lines: [
      surveyLead.dates(opens, closes),
      surveyLead.asks(questionsOfWave(plan, surveys.questionSets).length),
      surveyLead.who(plan.groups.length === 0 ? surveyLead.everybody : sayGroups(plan.groups)),
    ],
    rates: ratesOf(wave, await responseRates(wave, surveys)),
    page: isRunning ? pageOf(wave, stage, parts) : null,
    launch: stage === 'planned' && leads ? launchOf(wave, visit, parts) : null,
    remind: leads && mayRemind(wave, surveys.now()),
    remindLine: remindLineOf(wave, stage, parts),
    close: leads && isRunning,
    giveUp: leads && stage === 'planned',
  };
}

/** The form for a wave, with what was typed. */
export function formOf(form: URLSearchParams, flaws: readonly FieldFlaw[], { surveys }: PlanParts) {
  const sets = coreSets(surveys);
  const typed = (name: string) => (form.get(name) ?? '').slice(0, 200);
  const day = (field: 'opens' | 'closes') =>
    (['day', 'month', 'year'] as const).map((part) => ({
      name: part,
      label: words.form.parts[part],
      value: typed(`${field}-${part}`).slice(0, 8),
      classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    }));
  const chosenSet = form.get('questionSet') ?? valueOf(sets.at(-1) ?? { id: '', version: '' });
  const flaw = (field: PlanField) => flaws.find((each) => each.field === field)?.why ?? null;
  return {
    title: typed('title'),
    sets: sets.map((set) => ({
      value: valueOf(set),
      text: `${set.title} (${set.version})`,
      checked: valueOf(set) === chosenSet,
    })),
    challenged: form.get('challenged') !== null,
    without: measuresOf(sets).map((each) => ({ ...each, checked: form.getAll('without').includes(each.value) })),
    opens: day('opens'),
    closes: day('closes'),
    groups: surveys.groups().map((code) => ({
      value: code,
      text: sayGroups([code]),
      checked: form.getAll('groups').includes(code),
    })),
    page: form.get('page') !== null,
    flaw: {
      title: flaw('title'),
      questionSet: flaw('questionSet'),
      without: flaw('without'),
      opens: flaw('opens'),
      closes: flaw('closes'),
      groups: flaw('groups'),
    },
  };
}

/** The place of a field on the page. */
export function hrefOfField(field: PlanField): string {
  return field === 'opens' || field === 'closes' ? `#${field}-day` : `#${field}`;
}

function ratesOf(wave: Wave, rates: readonly ResponseRate[]) {
  if (wave.launched === null) return null;
  const { closed, launched } = wave;
  const byLink = closed === null ? words.linkLater : surveyLead.byLink(closed.byLink);
  return {
    caption: closed === null ? surveyLead.rates : surveyLead.ratesClosed,
    rows: rates.map(({ group, answered }) => ({
      group: sayGroups(group.groups),
      asked: group.asked,
      answered,
      share: group.asked === 0 ? '' : Math.round((100 * answered) / group.asked),
    })),
    notes: [
      ...(rates.length === 0 ? [words.nobodyAsked] : [surveyLead.merged]),
      ...(closed === null ? [surveyLead.behind] : []),
      ...(launched.link === null ? [] : [byLink]),
    ],
  };
}

function pageOf({ plan, launched, wave }: Wave, stage: WaveStage, { addressOf }: WavesViewParts) {
  const link = launched?.link ?? null;
  if (link === null) return null;
  const address = addressOf(link);
  return {
    address,
    qr: address === null ? null : qrCode(address, words.qrLabel),
    poster: address === null ? null : `/survey/poster/${wave}`,
    notes: [
      ...(address === null ? [words.noAddress] : []),
      ...(stage === 'waiting-to-open' ? [words.pageFrom(sayDate(plan.opens))] : []),
      words.pageNote,
    ],
  };
}

function launchOf(wave: Wave, visit: Visit, parts: WavesViewParts) {
  const people = peopleOf(wave, visit, parts);
  const { launch } = surveyLead;
  const asked = people.length === 0 ? launch.nobody : launch.people(people.length);
  // As launching looks at it: of fewer than eight nobody is promised anything.
  const isEnough = people.length >= SMALLEST_GROUP || (people.length === 0 && wave.plan.page);
  const groups = mergeGroups(people).map(({ groups: codes, asked }) => launch.group(sayGroups(codes), asked));
  return {
    isEnough,
    line: isEnough ? asked : words.launch.tooFew,
    groups: people.length === 0 || !isEnough ? null : { heading: launch.groups, list: groups, note: surveyLead.merged },
    noWayBack: isEnough ? launch.noWayBack : null,
  };
}

function remindLineOf(wave: Wave, stage: WaveStage, { surveys }: WavesViewParts): string | null {
  if (wave.reminded) return surveyLead.reminded;
  const from = remindFrom(wave);
  if (stage !== 'open' || mayRemind(wave, surveys.now()) || from > wave.plan.closes) return null;
  return surveyLead.remindFrom(sayDate(from));
}

function measuresOf(sets: readonly QuestionSet[]): readonly { readonly value: string; readonly text: string }[] {
  const all = sets.flatMap(({ questions }) => questions);
  return all
    .filter(({ measure }, place) => all.findIndex((each) => each.measure === measure) === place)
    .map(({ measure, words: text }) => ({ value: measure, text }));
}
