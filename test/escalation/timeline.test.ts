import type { Actor } from '../../src/escalation/events.ts';
import type { ActionId } from '../../src/escalation/ids.ts';
import type { FoldedEntry } from '../../src/escalation/evolve.ts';
import { timeline as timelineFor } from '../../src/escalation/timeline.ts';
import { entriesOf, type Happened } from '../support/given-when-then.ts';
import {
  actionNotDone,
  advised,
  AT_PANEL,
  deadlinePassed,
  decisionRecorded,
  helpSought,
  notTakenOn,
  takingUpAsked,
  talkedOver,
  toManagers,
  viewGiven,
} from '../support/ladder-events.ts';
import {
  acknowledged,
  answered,
  concluded,
  handedOver,
  noted,
  questionAsked,
  questionReplied,
  raised,
  redirectedTo,
  said,
  settlementLogged,
} from '../support/sample-events.ts';
import { ADVISER, CHAIR, CLOCK, DEPUTY, HEAD, MANAGER, STRANGER, TEACHER, WORKER } from '../support/sample-people.ts';

/** As somebody of the raising side reads it: with what happens inside. */
const timeline = (entries: readonly FoldedEntry[]) => timelineFor(entries, { inside: true });

const actor = (person: typeof WORKER, standsFor?: typeof WORKER): Actor => ({
  person,
  agency: null,
  role: 'role',
  ...(standsFor === undefined ? {} : { for: { person: standsFor, role: 'role' } }),
});
const by = (actors: readonly Actor[], entries: readonly FoldedEntry[]) =>
  entries.map((entry, index) => ({ ...entry, actor: actors[index]! }));

describe('the story of an escalation', () => {
  it('has one line for each event, oldest first, with who did it and when', () => {
    const entries = entriesOf(raised(), acknowledged(), [
      { kind: 'withdrawn', code: 'other', reason: null },
      concluded('withdrawn', 'withdrawn'),
    ]);
    const lines = timeline(entries);
    expect(lines.map(({ version, event }) => [version, event.kind])).toEqual([
      [1, 'raised'],
      [2, 'acknowledged'],
      [3, 'withdrawn'],
      [3, 'concluded'],
    ]);
    expect(lines.map(({ at }) => at)).toEqual([entries[0]!.at, entries[1]!.at, entries[2]!.at, entries[2]!.at]);
    expect(timeline([])).toEqual([]);
  });

  it('says on which side they stood when they did it, also for those who handed it over since', () => {
    const entries = entriesOf(raised(), noted('asked'), handedOver('asked', MANAGER), answered(), noted('raising'));
    const lines = timeline(by([actor(TEACHER), actor(WORKER), actor(WORKER), actor(MANAGER), actor(TEACHER)], entries));
    expect(lines.map(({ side }) => side)).toEqual(['raising', 'asked', 'asked', 'asked', 'raising']);
  });

  it('puts who covers on the side of the person they cover for', () => {
    const lines = timeline(by([actor(TEACHER), actor(DEPUTY, WORKER)], entriesOf(raised(), acknowledged())));
    expect(lines.map(({ side }) => side)).toEqual(['raising', 'asked']);
  });

  it('puts nobody on a side where they did not stand', () => {
    const entries = entriesOf(raised(), handedOver('raising', HEAD), noted('raising'), noted('raising'));
    const lines = timeline(by([actor(TEACHER), actor(TEACHER), actor(TEACHER), actor(STRANGER)], entries));
    expect(lines.map(({ side }) => side)).toEqual(['raising', 'raising', null, null]);
  });

  it('quotes every text that was written, and nothing else', () => {
    const reason = said('reason');
    const what = said('ourAction');
    const action = { action: '2-1' as ActionId, owner: 'asked', proposedBy: 'asked', what, by: null } as const;
    const lines = timeline(
      entriesOf(
        raised(),
        [answered(), { kind: 'action-proposed', proposed: action }],
        questionAsked,
        questionReplied,
        noted(),
        settlementLogged('asked'),
        { kind: 'settlement-disputed', reason },
        { ...redirectedTo(MANAGER), reason },
        redirectedTo(WORKER),
        [{ kind: 'withdrawn', code: 'other', reason }, concluded('withdrawn', 'withdrawn')],
      ),
    );
    expect(lines.map((line) => line.said.map(({ field }) => field).join(' '))).toEqual([
      'concern wanted',
      'answer',
      'ourAction',
      'question',
      'reply',
      'note',
      'agreed',
      'reason',
      'reason',
      '',
      'reason',
      '',
    ]);
  });

  it('puts who takes it on, who advises and who had it before on their side, the panel and the clock on none', () => {
    const entries = entriesOf(
      raised(),
      helpSought(ADVISER),
      advised,
      deadlinePassed(),
      takingUpAsked(),
      toManagers({ why: 'time-passed' }),
      noted('asked'),
    );
    const actors = [TEACHER, TEACHER, ADVISER, CLOCK, TEACHER, HEAD, WORKER].map((person) => actor(person));
    const sides = timeline(by(actors, entries)).map(({ side }) => side);
    expect(sides).toEqual(['raising', 'raising', 'raising', null, 'raising', 'raising', 'asked']);
    const atPanel = entriesOf(raised(), helpSought(CHAIR, 'partnership-team'), ...AT_PANEL.slice(1), viewGiven());
    const view = timeline(by([...atPanel.slice(1).map(() => actor(TEACHER)), actor(CHAIR)], atPanel)).at(-1);
    expect([view?.event.kind, view?.side]).toEqual(['view-given', null]);
  });

  it('quotes what is written on the way up: why further, the advice, the view, what they will do', () => {
    const quoted = (...happened: readonly Happened[]) =>
      timeline(entriesOf(...happened)).map(({ event, said: words }) =>
        [event.kind, ...words.map(({ field }) => field)].join(' '),
      );
    expect(quoted(raised(), takingUpAsked(), notTakenOn, helpSought(ADVISER), advised).slice(1)).toEqual([
      'taking-up-asked further',
      'not-taken-on reason',
      'help-sought',
      'advised advice',
    ]);
    const ending = quoted(...AT_PANEL, viewGiven(), decisionRecorded(), talkedOver(), actionNotDone('1-1'));
    expect(ending.filter((line) => line.startsWith('escalated'))).toEqual(Array(3).fill('escalated further'));
    expect(ending.slice(-4)).toEqual([
      'view-given recommends because',
      'decision-recorded willDo',
      'talked talked',
      'action-not-done reason',
    ]);
  });
});
