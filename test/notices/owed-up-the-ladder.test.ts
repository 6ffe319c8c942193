import {
  concluded,
  acknowledged,
  answered,
  handedOver,
  raised,
  settlementLogged,
  toldWhichChild,
  URGENT_CLOCKS,
} from '../support/sample-events.ts';
import type { Happened } from '../support/given-when-then.ts';
import {
  actionAccepted,
  actionDone,
  actionNotDone,
  actionProposed,
  advised,
  AT_MANAGERS,
  AT_PANEL,
  AT_SENIORS,
  deadlinePassed,
  decisionRecorded,
  FURTHER,
  helpSought,
  notTakenOn,
  takingUpAsked,
  talkedOver,
  toManagers,
  viewGiven,
} from '../support/ladder-events.ts';
import {
  ADVISER,
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  partyOf,
  SERVICE_MANAGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';
import { MONDAY_END } from '../support/sample-policy.ts';
import { owedBy } from './owed-by.ts';

const to = (notice: string, person: string) => `${notice} to ${person}`;
const asked = [raised(), answered(), takingUpAsked()] as const;
const toAcknowledge = deadlinePassed('acknowledge', MONDAY_END);
const talked = [
  talkedOver('asked'),
  actionProposed('2-1', 'asked', 'asked'),
  actionProposed('2-2', 'raising', 'asked'),
] as const;

describe('what an entry on the way up owes to whom', () => {
  it.each<readonly [sentence: string, happened: readonly Happened[], owed: readonly string[]]>([
    ['asking to take it on tells who is asked, and not the other side', asked, [to('please-take-on', HEAD)]],
    [
      'not taking it on tells the raiser, and not the other side',
      [...asked, notTakenOn],
      [to('not-taken-on', TEACHER)],
    ],
    [
      'handing over the thinking about it tells who has it now',
      [...asked, { ...handedOver('raising', CHIEF), seat: 'taking-up' }],
      [to('yours-now', CHIEF)],
    ],
    [
      'taking it on asks the next person to answer, and tells both who had it before',
      [...asked, toManagers()],
      [to('please-answer', MANAGER), to('taken-on', TEACHER), to('gone-further', WORKER)],
    ],
    [
      'going up to the next stage oneself tells oneself nothing',
      [raised(), answered(), toManagers({ raiser: partyOf(TEACHER), further: FURTHER })],
      [to('please-answer', MANAGER), to('gone-further', WORKER)],
    ],
    [
      'where the same person is asked at the next stage they are asked, not told that it went on',
      [...asked, toManagers({ asked: partyOf(WORKER) })],
      [to('please-answer', WORKER), to('taken-on', TEACHER)],
    ],
    [
      'the last stage asks the panel for its view, and tells the agency that stays',
      AT_PANEL,
      [to('please-view', CHAIR), to('gone-further', SERVICE_MANAGER)],
    ],
    [
      "handing over the panel's seat tells who has it now",
      [...AT_PANEL, { ...handedOver('asked', COORDINATOR), seat: 'panel' }],
      [to('yours-now', COORDINATOR)],
    ],
    [
      'the view asks the agency that holds the duty, and tells the other side',
      [...AT_PANEL, viewGiven()],
      [to('view-for-you', SERVICE_MANAGER), to('view-given', CHIEF)],
    ],
    [
      'the view may be for the raising side',
      [...AT_PANEL, viewGiven('raising')],
      [to('view-for-you', CHIEF), to('view-given', SERVICE_MANAGER)],
    ],
    [
      'recording what they will do tells the other side and the panel that it is closed',
      [...AT_PANEL, viewGiven(), [decisionRecorded(), concluded('agreed', 'panel-view')]],
      [to('closed', CHIEF), to('closed-panel', CHAIR)],
    ],
    [
      'recorded by the raising side, it tells the asked one',
      [...AT_PANEL, viewGiven('raising'), [decisionRecorded(), concluded('agreed', 'panel-view')]],
      [to('closed', SERVICE_MANAGER), to('closed-panel', CHAIR)],
    ],
    [
      'closing while someone thinks about taking it on tells them too',
      [...asked, [{ kind: 'accepted', how: 'content' }, concluded('no-change', 'answer-accepted')]],
      [to('closed', WORKER), to('closed-taking-up', HEAD)],
    ],
    ['asking for advice tells who is asked', [raised(), helpSought(ADVISER)], [to('advice-asked', ADVISER)]],
    ['advice tells the raiser', [raised(), helpSought(ADVISER), advised], [to('advice', TEACHER)]],
    ['talking owes nothing, whatever came of it', [raised(), talked], []],
    ['accepting an action owes nothing', [raised(), talked, actionAccepted('2-2')], []],
    ['an action done tells the other side', [raised(), talked, actionDone('2-1')], [to('action-done', TEACHER)]],
    ['an action not done does too', [raised(), talked, actionNotDone('2-2')], [to('action-not-done', WORKER)]],
    [
      'an action done after it is closed is still told',
      [raised(), talked, concluded('agreed', 'settlement-confirmed'), actionDone('2-1')],
      [to('action-done', TEACHER)],
    ],
    [
      'the closing answers owe nothing',
      [
        raised(),
        concluded('withdrawn', 'withdrawn'),
        { kind: 'closing-answered', side: 'asked', policyUnclear: false, learning: false, onFile: 'yes' },
      ],
      [],
    ],
    [
      'at the last stage the panel hears that it became urgent, and which child it is',
      [...AT_PANEL, { kind: 'made-urgent', deadlines: URGENT_CLOCKS }],
      [to('now-urgent', CHAIR)],
    ],
    [
      'and which child it is, when it asked',
      [...AT_PANEL, acknowledged(false), toldWhichChild],
      [to('told-which-child', CHAIR)],
    ],
  ])('%s', (_sentence, happened, owed) => {
    expect(owedBy(...happened)).toEqual(owed);
  });
});

describe('a time that passed', () => {
  it.each<readonly [sentence: string, happened: readonly Happened[], owed: readonly string[]]>([
    [
      'to answer is told to both sides, once each',
      [raised(), deadlinePassed()],
      [to('time-passed', WORKER), to('no-answer-yet', TEACHER)],
    ],
    [
      'to acknowledge is, too',
      [raised(), toAcknowledge],
      [to('please-acknowledge', WORKER), to('not-yet-acknowledged', TEACHER)],
    ],
    [
      'together with another is told in one message to each side: the one to answer',
      [raised(), [toAcknowledge, deadlinePassed()]],
      [to('time-passed', WORKER), to('no-answer-yet', TEACHER)],
    ],
    [
      'is not told while a settlement waits to be confirmed',
      [raised(), settlementLogged('asked'), deadlinePassed()],
      [],
    ],
    [
      'at a higher stage is told to its people, and to nobody before them',
      [...AT_SENIORS, deadlinePassed()],
      [to('time-passed', SERVICE_MANAGER), to('no-answer-yet', CHIEF)],
    ],
    [
      'at the last stage is told to the panel',
      [...AT_PANEL, deadlinePassed()],
      [to('time-passed', CHAIR), to('no-answer-yet', CHIEF)],
    ],
    [
      'after a hand-over is told to who has it now',
      [...AT_MANAGERS, handedOver('asked', SERVICE_MANAGER), deadlinePassed()],
      [to('time-passed', SERVICE_MANAGER), to('no-answer-yet', HEAD)],
    ],
  ])('%s', (_sentence, happened, owed) => {
    expect(owedBy(...happened)).toEqual(owed);
  });
});
