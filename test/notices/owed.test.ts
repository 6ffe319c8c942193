import type { ActionId } from '../../src/escalation/ids.ts';
import type { Happened } from '../support/given-when-then.ts';
import { owedBy } from './owed-by.ts';
import {
  acknowledged,
  answered,
  childKnown,
  concluded,
  handedOver,
  noted,
  questionAsked,
  questionReplied,
  raised,
  redirectedTo,
  said,
  settlementLogged,
  toldWhichChild,
  URGENT_CLOCKS,
} from '../support/sample-events.ts';
import { HEAD, MANAGER, SERGEANT, TEACHER, WORKER } from '../support/sample-people.ts';

const to = (notice: string, person: string) => `${notice} to ${person}`;
const action = {
  action: '2-1' as ActionId,
  owner: 'asked',
  proposedBy: 'asked',
  what: said('ourAction'),
  by: null,
} as const;
const disputed = { kind: 'settlement-disputed', reason: null } as const;
const confirmed = [{ kind: 'settlement-confirmed' }, concluded('agreed', 'settlement-confirmed')] as const;
const accepted = [{ kind: 'accepted', how: 'content' }, concluded('no-change', 'answer-accepted')] as const;
const withdrawn = [{ kind: 'withdrawn', code: 'other', reason: null }, concluded('withdrawn', 'withdrawn')] as const;

describe('what an entry owes to whom', () => {
  it.each<readonly [sentence: string, happened: readonly Happened[], owed: readonly string[]]>([
    ['raising asks the other side to answer', [raised()], [to('please-answer', WORKER)]],
    [
      'making it urgent tells who was asked',
      [raised(), { kind: 'made-urgent', deadlines: URGENT_CLOCKS }],
      [to('now-urgent', WORKER)],
    ],
    ['acknowledging tells the raiser', [raised(), acknowledged()], [to('acknowledged', TEACHER)]],
    ['"tell me which child" goes to the raiser at once', [raised(), acknowledged(false)], [to('which-child', TEACHER)]],
    [
      '"I have told them" goes to who asked for it',
      [raised(), acknowledged(false), toldWhichChild],
      [to('told-which-child', WORKER)],
    ],
    ['"I have told them" without having been asked owes nothing', [raised(), toldWhichChild], []],
    ['"I know now which child" owes nothing', [raised(), acknowledged(false), childKnown], []],
    [
      'an answer tells the raising side once, whatever actions come with it',
      [raised(), [answered(), { kind: 'action-proposed', proposed: action }]],
      [to('answered', TEACHER)],
    ],
    ['a question goes to the raising side', [raised(), questionAsked], [to('question', TEACHER)]],
    ['a reply goes to who asked', [raised(), questionAsked, questionReplied], [to('reply', WORKER)]],
    [
      '"not ours" asks the next person and tells the raising side',
      [raised(), redirectedTo(SERGEANT)],
      [to('please-answer', SERGEANT), to('redirected', TEACHER)],
    ],
    [
      'handing over the asked side tells who has it now, and them alone',
      [raised(), handedOver('asked', MANAGER)],
      [to('yours-now', MANAGER)],
    ],
    ['handing over the raising side does the same', [raised(), handedOver('raising', HEAD)], [to('yours-now', HEAD)]],
    [
      'after a hand-over an answer goes to who has it now',
      [raised(), handedOver('raising', HEAD), answered()],
      [to('answered', HEAD)],
    ],
    ['a note owes nothing', [raised(), noted('raising')], []],
    [
      'what the raising side logs as settled the asked side confirms',
      [raised(), settlementLogged('raising')],
      [to('confirm-settlement', WORKER)],
    ],
    [
      'what the asked side logs as settled the raising side confirms',
      [raised(), settlementLogged('asked')],
      [to('confirm-settlement', TEACHER)],
    ],
    [
      '"not quite" goes to who logged it: the asked side',
      [raised(), settlementLogged('asked'), disputed],
      [to('settlement-disputed', WORKER)],
    ],
    [
      '"not quite" goes to who logged it: the raising side',
      [raised(), settlementLogged('raising'), disputed],
      [to('settlement-disputed', TEACHER)],
    ],
    [
      'confirming tells who logged it: the asked side',
      [raised(), settlementLogged('asked'), confirmed],
      [to('closed', WORKER)],
    ],
    [
      'confirming tells who logged it: the raising side',
      [raised(), settlementLogged('raising'), confirmed],
      [to('closed', TEACHER)],
    ],
    [
      "closing on one side's word tells the asked side",
      [raised(), settlementLogged('asked'), concluded('agreed', 'settlement-logged-by-one-side')],
      [to('closed', WORKER)],
    ],
    ['accepting an answer tells who gave it', [raised(), answered(), accepted], [to('closed', WORKER)]],
    ['withdrawing tells who was asked', [raised(), withdrawn], [to('closed', WORKER)]],
    [
      'withdrawing what is about to be settled tells who was asked',
      [raised(), settlementLogged('raising'), withdrawn],
      [to('closed', WORKER)],
    ],
  ])('%s', (_sentence, happened, owed) => {
    expect(owedBy(...happened)).toEqual(owed);
  });

  it('owes nothing after it is closed, nor before it is raised', () => {
    expect(owedBy(raised(), withdrawn, concluded('agreed', 'answer-accepted'))).toEqual([]);
    expect(owedBy(noted())).toEqual([]);
  });
});
