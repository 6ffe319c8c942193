import { sayDate } from '../calendar/say-date.ts';
import type { Policy } from '../policy/policy.ts';
import { SMALLEST_GROUP } from '../survey/merge-groups.ts';
import type { ResponseRate } from '../survey/response-rates.ts';
import type { Wave, WaveStage } from '../survey/wave.ts';
import type { MergedGroup } from '../survey/wave-step.ts';
import { buttons } from '../words/buttons.ts';
import { surveyLead } from '../words/survey-cards.ts';
import { surveyResults } from '../words/survey-results.ts';
import { drawButton } from './button.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { HOME_BUTTON, messageCard } from './message-card.ts';
import { plainTitle } from './survey-title.ts';

/** As many waves as a phone shows without a long scroll, newest first; older ones stand on the pages. */
const SHOWN = 6;

export interface LeadWave {
  readonly wave: Wave;
  readonly stage: WaveStage;
}

/** The project lead's list of waves. `pages`: where the signed-in pages are; null where there are none. */
export function surveyListCard(
  waves: readonly LeadWave[],
  pages: string | null,
  inForce: Policy,
  drawing: Drawing,
): Card {
  const lines = [
    surveyLead.intro,
    ...(waves.length === 0 ? [surveyLead.nothing] : []),
    ...(pages === null ? [] : [surveyLead.more(pages)]),
  ];
  return draw(
    'list',
    frameOf(inForce, surveyLead.heading),
    {
      paragraphs: lines.map((text) => ({ text })),
      items: waves.slice(0, SHOWN).map(({ wave, stage }) => ({
        reference: plainTitle(wave.plan.title),
        line: sayStage(wave, stage),
        state: surveyLead.dates(sayDate(wave.plan.opens), sayDate(wave.plan.closes)),
        actions: [
          {
            ...drawButton({ title: buttons.open, press: { verb: 'survey-wave', place: wave.wave } }, drawing.buttons),
          },
        ],
      })),
      more: '',
    },
    [{ title: surveyLead.make, press: { verb: 'survey-make' }, main: true }, HOME_BUTTON],
    drawing,
  );
}

/** How one wave stands. */
export interface WaveCard extends LeadWave {
  readonly questions: number;
  readonly rates: readonly ResponseRate[];
  /** From when a reminder may go out, as people read it; null where none can (any more). */
  readonly remindFrom: string | null;
  readonly canRemind: boolean;
  /** Where people the bot does not know answer; null where nobody can. */
  readonly page: string | null;
  /** What comes first: what was pressed was not possible. */
  readonly notice: string | null;
}

/** One wave, with what may be done with it. */
export function waveCard(card: WaveCard, inForce: Policy, drawing: Drawing): Card {
  const { plan } = card.wave;
  return messageCard(inForce, drawing, {
    heading: plainTitle(plan.title),
    subheading: sayStage(card.wave, card.stage),
    lines: [
      ...(card.notice === null ? [] : [card.notice]),
      surveyLead.dates(sayDate(plan.opens), sayDate(plan.closes)),
      surveyLead.asks(card.questions),
      surveyLead.who(plan.groups.length === 0 ? surveyLead.everybody : sayGroups(plan.groups)),
      ...rateLines(card),
      ...(card.wave.reminded ? [surveyLead.reminded] : []),
      ...(card.remindFrom === null ? [] : [surveyLead.remindFrom(card.remindFrom)]),
      ...(card.page === null ? [] : [surveyLead.page(card.page)]),
    ],
    buttons: waveButtons(card),
  });
}

function rateLines({ wave, rates }: WaveCard): readonly (string | { readonly heading: string })[] {
  if (rates.length === 0) return [];
  const isClosed = wave.closed !== null;
  return [
    { heading: isClosed ? surveyLead.ratesClosed : surveyLead.rates },
    ...rates.map(({ group, answered }) => surveyLead.rate(sayGroups(group.groups), answered, group.asked)),
    ...(wave.closed === null || wave.launched?.link === null ? [] : [surveyLead.byLink(wave.closed.byLink)]),
    surveyLead.merged,
    ...(isClosed ? [] : [surveyLead.behind]),
  ];
}

function waveButtons({ wave: { wave }, stage, canRemind }: WaveCard): readonly Button[] {
  const { preview, launch, remind, close, giveUp, all } = surveyLead.buttons;
  const button = (title: string, verb: string, rest: Partial<Button> = {}): Button => ({
    title,
    press: { verb, place: wave },
    ...rest,
  });
  const own = {
    planned: [
      button(preview, 'survey-preview', { main: true }),
      button(launch, 'survey-launch'),
      button(giveUp, 'survey-give-up'),
    ],
    'waiting-to-open': [button(preview, 'survey-preview')],
    open: [
      button(preview, 'survey-preview'),
      ...(canRemind ? [button(remind, 'survey-remind')] : []),
      button(close, 'survey-close'),
    ],
    ended: [],
    closed: [],
    abandoned: [],
  }[stage];
  return [...own, { title: all, press: { verb: 'survey' } }];
}

/** What launching means, before it is done. */
export function launchCard(wave: Wave, merged: readonly MergedGroup[], inForce: Policy, drawing: Drawing): Card {
  const { launch, buttons: titles } = surveyLead;
  const people = merged.reduce((sum, { asked }) => sum + asked, 0);
  const isTooFew = people < SMALLEST_GROUP && !(people === 0 && wave.plan.page);
  return messageCard(inForce, drawing, {
    heading: launch.heading,
    subheading: plainTitle(wave.plan.title),
    lines: [
      surveyLead.dates(sayDate(wave.plan.opens), sayDate(wave.plan.closes)),
      ...(isTooFew ? [launch.tooFew] : people === 0 ? [launch.nobody] : sayPeople(people, merged)),
      ...(isTooFew ? [] : [launch.noWayBack]),
    ],
    buttons: sureButtons(wave, titles.launchNow, 'survey-launch-now').slice(isTooFew ? 1 : 0),
  });
}

function sayPeople(people: number, merged: readonly MergedGroup[]): readonly string[] {
  const { launch } = surveyLead;
  const groups = merged.map(({ groups: codes, asked }) => launch.group(sayGroups(codes), asked));
  return [launch.people(people), launch.groups, ...groups, surveyLead.merged];
}

/** Are you sure? For what has no way back. */
export function sureCard(of: 'remind' | 'close', wave: Wave, inForce: Policy, drawing: Drawing): Card {
  const { heading, lines } = surveyLead[of];
  const title = of === 'remind' ? surveyLead.buttons.remindNow : surveyLead.buttons.closeNow;
  return messageCard(inForce, drawing, {
    heading,
    subheading: plainTitle(wave.plan.title),
    lines,
    buttons: sureButtons(wave, title, `survey-${of}-now`),
  });
}

function sureButtons({ wave }: Wave, title: string, verb: string): readonly Button[] {
  return [
    { title, press: { verb, place: wave }, main: true },
    { title: surveyLead.buttons.back, press: { verb: 'survey-wave', place: wave } },
  ];
}

/** The groups as people read them; a code nobody has words for stands as it is. */
export function sayGroups(codes: readonly string[]): string {
  const names: Readonly<Record<string, string>> = surveyResults.groups;
  return surveyLead.together(codes.map((code) => names[code] ?? code));
}

function sayStage({ plan }: Wave, stage: WaveStage): string {
  return surveyLead.stages[stage](sayDate(plan.opens), sayDate(plan.closes));
}
