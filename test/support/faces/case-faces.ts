import type { Card } from '../../../src/cards/card.ts';
import { escalationCard } from '../../../src/cards/escalation-card.ts';
import { openWordsCard } from '../../../src/cards/open-words-card.ts';
import { messageCard } from '../../../src/cards/message-card.ts';
import { answerButtons, moreButtons } from '../../../src/cards/offer-buttons.ts';
import { openingOf } from '../../../src/cards/openings.ts';
import type { Reading } from '../../../src/cards/reading.ts';
import { receiptOpening } from '../../../src/cards/receipt.ts';
import { timelineCard } from '../../../src/cards/timeline-card.ts';
import { ASKED_FOR, whoLookedCard } from '../../../src/cards/who-looked-card.ts';
import { forms } from '../../../src/words/forms.ts';
import { refusals } from '../../../src/words/home.ts';
import { notices } from '../../../src/words/notices.ts';
import { timelineWords } from '../../../src/words/timeline.ts';
import { COORDINATOR, REFERENCE } from '../sample-case.ts';
import { fateDeliveries } from '../sample-deliveries.ts';
import { sampleStories, type Story } from '../sample-stories.ts';
import { viewAt } from '../sample-views.ts';
import type { Setting } from './setting.ts';

type Faces = Readonly<Record<string, Card>>;

/** The cards of an escalation, in every situation it can be in and for everyone who may see it. */
export function caseFaces(set: Setting): Faces {
  return { ...standingFaces(set), ...messageFaces(set), ...fateFaces(set), ...whoLookedFaces(set) };
}

/** The story as this one of its readers reads it. */
export function readAs(reader: string, { told, readers }: Story, { drawing, write }: Setting): Reading {
  const reading = told.reading(readers[reader] ?? COORDINATOR, { drawing });
  const { named } = reading.file.state;
  if (named === null) return reading;
  return { ...reading, named: { person: named, email: 'visitor@example.org', role: write('note').slice(0, 60) } };
}

export function moreCard(reading: Reading): Card {
  return buttonsCard(notices.current(REFERENCE), [], moreButtons(reading), reading);
}

function standingFaces(set: Setting): Faces {
  const drawn = Object.entries(sampleStories(set.world, set.write)).flatMap(([name, { told, readers }]) =>
    Object.entries(readers).flatMap(([who, person]) => {
      const reading = readAs('raiser', { told, readers: { raiser: person } }, set);
      return [
        [`escalation-${name}-for-${who}`, escalationCard(reading)],
        [`more-${name}-for-${who}`, moreCard(reading)],
        [`timeline-${name}-for-${who}`, timelineCard(reading)],
      ] as const;
    }),
  );
  return Object.fromEntries(drawn);
}

function messageFaces(set: Setting): Faces {
  const stories = sampleStories(set.world, set.write);
  const raiser = (story: Story) => readAs('raiser', story, set);
  const asked = (story: Story) => readAs('asked', story, set);
  const as = (reader: string, story: Story) => readAs(reader, story, set);
  const openings = [
    ['please-answer', asked(stories.raised)],
    ['now-urgent', asked(stories.urgent)],
    ['acknowledged', raiser(stories.acknowledged)],
    ['which-child', raiser(stories.tellWhichChild)],
    ['told-which-child', asked(stories.told)],
    ['answered', raiser(stories.answered)],
    ['question', raiser(stories.questioned)],
    ['reply', asked(stories.replied)],
    ['redirected', raiser(stories.redirected)],
    ['yours-now', asked(stories.handedOver)],
    ['confirm-settlement', asked(stories.settled)],
    ['settlement-disputed', raiser(stories.settlementDisputed)],
    ['closed', asked(stories.closed)],
    ['please-take-on', as('taking-up', stories.takingUp)],
    ['taken-on', as('informed-raiser', stories.stageTwo)],
    ['not-taken-on', raiser(stories.stopped)],
    ['gone-further', as('informed-asked', stories.stageTwo)],
    ['please-view', as('panel', stories.panelAsked)],
    ['view-for-you', asked(stories.viewed)],
    ['view-given', raiser(stories.viewed)],
    ['advice-asked', as('adviser', stories.adviceAsked)],
    ['advice', raiser(stories.advised)],
    ['not-yet-acknowledged', raiser(stories.acknowledgementPassed)],
    ['please-acknowledge', asked(stories.acknowledgementPassed)],
    ['time-passed', asked(stories.timePassed)],
    ['no-answer-yet', raiser(stories.timePassed)],
    ['action-done', asked(stories.actionDone)],
    ['action-not-done', raiser(stories.actionNotDone)],
    ['please-confirm', as('confirmer', stories.confirmationAsked)],
    ['not-confirmed', raiser(stories.notConfirmed)],
    ['closed-panel', as('panel', stories.decided)],
    ['closed-taking-up', as('informed-raiser', stories.decided)],
  ] as const;
  const receipt = (story: Story) =>
    escalationCard(raiser(story), receiptOpening(raiser(story), ['phone', 'date', 'nhs-number']));
  return {
    receipt: escalationCard(raiser(stories.raised), receiptOpening(raiser(stories.raised), [])),
    'receipt-urgent-and-tidied': receipt(stories.urgent),
    'receipt-unsure': receipt(stories.unsure),
    'receipt-named': receipt(stories.named),
    ...Object.fromEntries(
      openings.map(([notice, reading]) => [`message-${notice}`, escalationCard(reading, openingOf(notice, reading))]),
    ),
    'open-words': openWordsCard(as('overseer', stories.seriousIncident)),
    'open-words-without-a-reason': openWordsCard(as('overseer', stories.seriousIncident), forms.openWords.reason.error),
    stale: staleCard(asked(stories.everythingAtOnce), set),
    'stale-simple': staleCard(asked(stories.acknowledged), set),
    'answer-chooser': buttonsCard(
      forms.chooseAnswer.heading,
      [forms.chooseAnswer.intro],
      answerButtons(asked(stories.raised)),
      asked(stories.raised),
    ),
  };
}

/** A press on an older card, with what was typed given back. */
function staleCard(reading: Reading, { write }: Setting): Card {
  return escalationCard(reading, {
    heading: refusals.heading,
    lines: [refusals.stale('answered the question')],
    typed: (['answer', 'ourAction', 'theirAction'] as const).map((field) => ({
      label: `${refusals.typed} ${timelineWords.fields[field]}`,
      text: write(field),
    })),
  });
}

function fateFaces(set: Setting): Faces {
  const { everythingAtOnce, answered } = sampleStories(set.world, set.write);
  const team = everythingAtOnce.told.reading(COORDINATOR, { drawing: set.drawing });
  const fates = Object.entries(fateDeliveries(team.file.entries, team.now)).map(
    ([fate, deliveries]) => [`timeline-${fate}`, timelineCard({ ...team, deliveries })] as const,
  );
  return {
    ...Object.fromEntries(fates),
    'timeline-erased': timelineCard(readAs('asked', { ...answered, told: answered.told.erased() }, set)),
    'escalation-erased': escalationCard(readAs('asked', { ...answered, told: answered.told.erased() }, set)),
  };
}

/** Who has looked: nobody, and more than are shown, each with every thing that can be said of a look. */
function whoLookedFaces(set: Setting): Faces {
  const { raised } = sampleStories(set.world, set.write);
  const views = Array.from({ length: ASKED_FOR }, (_, minutes) =>
    viewAt(minutes, { thing: 'words', reason: 'asked-by-a-participant' }),
  );
  return {
    'who-looked-nobody': whoLookedCard(readAs('raiser', raised, set), []),
    'who-looked-many': whoLookedCard(readAs('asked', raised, set), views),
  };
}

function buttonsCard(
  heading: string,
  lines: readonly string[],
  pressed: ReturnType<typeof moreButtons>,
  reading: Reading,
): Card {
  const subheading = reading.file.state.escalation;
  return messageCard(reading.inForce, reading.drawing, { heading, subheading, lines, buttons: pressed });
}
