import { plainDate } from '../../../src/calendar/plain-date.ts';
import { messageCard } from '../../../src/cards/message-card.ts';
import { answerButtons, NOTHING_FILLED, surveyCard } from '../../../src/cards/survey-card.ts';
import { launchCard, sureCard, surveyListCard, waveCard, type WaveCard } from '../../../src/cards/survey-lead-cards.ts';
import { planCard } from '../../../src/cards/survey-plan-card.ts';
import { readQuestionSets } from '../../../src/storage/files/question-set-files.ts';
import { questionsOf } from '../../../src/survey/question-set.ts';
import type { Wave, WaveStage } from '../../../src/survey/wave.ts';
import type { MergedGroup, WaveId } from '../../../src/survey/wave-step.ts';
import { surveyCards, surveyLead } from '../../../src/words/survey-cards.ts';
import { planReasons, takenIn, whyAndKept } from '../../../src/words/survey.ts';
import type { Faces } from './every-face.ts';
import type { Setting } from './setting.ts';

const SETS = readQuestionSets('policies/survey');
const STAGES: readonly WaveStage[] = ['planned', 'waiting-to-open', 'open', 'ended', 'closed', 'abandoned'];
const MERGED: readonly MergedGroup[] = [
  { code: 'education', groups: ['education'], asked: 40 },
  { code: 'health+other+police+social-care', groups: ['health', 'other', 'police', 'social-care'], asked: 12 },
];

function sampleWave(title: string): Wave {
  const set = SETS.find(({ id }) => id === 'core');
  return {
    wave: 'w-abcdefgh' as WaveId,
    plan: {
      title,
      questionSet: { id: 'core', version: set?.version ?? '' },
      modules: ['core'],
      without: [],
      opens: plainDate('2026-11-23'),
      closes: plainDate('2026-12-11'),
      groups: [],
      page: true,
    },
    steps: 2,
    launched: null,
    reminded: true,
    closed: null,
    abandoned: false,
  };
}

/** The cards of the survey: those of everybody, and the project lead's. */
export function surveyFaces({ world: { policy }, write, drawing }: Setting): Faces {
  // What a project lead types as a title is drawn without any mark (test/cards/survey-card.test.ts).
  const title = 'Autumn wave 2026';
  const wave = sampleWave(title);
  const place = wave.wave;
  const asked = SETS.map((set) => {
    const card = {
      inForce: policy,
      title,
      paragraphs: [set.why, set.id === 'core' ? whyAndKept.kept : surveyCards.keptAfterOutcome],
      questions: questionsOf(set, ['core', 'after-outcome']),
      asksArea: set.id === 'core',
      filled: NOTHING_FILLED,
      buttons: answerButtons(place),
    };
    return [`survey-${set.id}`, surveyCard(card, drawing)] as const;
  });
  const became = Object.entries(takenIn).map(
    ([name, line]) =>
      [
        `survey-${name}`,
        messageCard(policy, drawing, { heading: surveyCards.taken.heading, lines: [line, surveyCards.taken.noMore] }),
      ] as const,
  );
  const standing: WaveCard = {
    wave,
    stage: 'open',
    questions: 10,
    rates: MERGED.map((group) => ({ group, answered: 5 })),
    canRemind: true,
    remindFrom: 'Thursday 26 November 2026',
    page: 'https://escalation.example.org/survey/abc',
    notice: surveyLead.notNow,
  };
  const waves = STAGES.map(
    (stage) => [`survey-wave-${stage}`, waveCard({ ...standing, stage }, policy, drawing)] as const,
  );
  return {
    ...Object.fromEntries([...asked, ...became, ...waves]),
    'survey-not-now': messageCard(policy, drawing, {
      heading: surveyCards.closedByThem.heading,
      lines: [...surveyCards.closedByThem.lines, surveyCards.closedByThem.until('Friday 11 December 2026')],
    }),
    'survey-list': surveyListCard(
      STAGES.map((stage) => ({ wave, stage })),
      'https://escalation.example.org',
      policy,
      drawing,
    ),
    'survey-list-empty': surveyListCard([], null, policy, drawing),
    'survey-launch': launchCard(wave, MERGED, policy, drawing),
    'survey-launch-nobody': launchCard(wave, [], policy, drawing),
    'survey-launch-too-few': launchCard(wave, [{ code: 'health', groups: ['health'], asked: 7 }], policy, drawing),
    'survey-remind': sureCard('remind', wave, policy, drawing),
    'survey-close': sureCard('close', wave, policy, drawing),
    'survey-plan': planCard(
      {
        questionSets: SETS,
        groups: ['education', 'health', 'other', 'police', 'social-care'],
        filled: { title: write('concern').slice(0, 80), opens: '2026-11-23', groups: 'health,police' },
        problem: surveyLead.form.cannot(planReasons['too-many-questions']),
      },
      policy,
      drawing,
    ),
  };
}
