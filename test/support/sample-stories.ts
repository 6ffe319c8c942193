import type { Command } from '../../src/escalation/commands.ts';
import type { WordsField } from '../../src/escalation/events.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { overseeingStories } from './overseeing-stories.ts';
import { ladderStories } from './ladder-stories.ts';
import {
  coordinatorOf,
  FRIDAY,
  HEAD,
  hoursAfter,
  LEAD,
  MANAGER,
  partyAt,
  personTitled,
  raised,
  type Circumstances,
  type SampleCase,
  type Say,
  SOCIAL_WORKER,
  STRANGER,
} from './sample-case.ts';

/** What people write into each field. */
export type Writing = (field: WordsField) => string;

export interface Story {
  readonly told: SampleCase;
  /** Who looks at it, by the part they have. */
  readonly readers: Readonly<Record<string, PersonId>>;
}

/** An escalation in every situation it can be in, told through the rules. */
export function sampleStories(world: Circumstances, write: Writing) {
  const team = coordinatorOf(world);
  const READERS = { raiser: LEAD, asked: MANAGER, team } as const;
  const tell = (told: SampleCase, readers: Story['readers'] = READERS): Story => ({ told, readers });
  const texts = { concern: write('concern'), wanted: write('wanted') };
  const begin = (options: Parameters<typeof raised>[0] = {}) => raised({ texts, ...options }, world);

  const answer =
    (position: 'agree' | 'propose' | 'maintain') =>
    (say: Say): Command => ({
      kind: 'answer',
      position,
      answer: say('answer', write('answer')),
      whatWouldChange: position === 'maintain' ? 'new-information' : null,
      ourAction: position === 'maintain' ? null : { what: say('ourAction', write('ourAction')), by: null },
      theirAction: position === 'maintain' ? null : { what: say('theirAction', write('theirAction')), by: null },
    });
  const ask = (say: Say): Command => ({ kind: 'ask', question: say('question', write('question')) });
  const reply = (say: Say): Command => ({ kind: 'reply', reply: say('reply', write('reply')) });
  const note = (say: Say): Command => ({ kind: 'note', note: say('note', write('note')) });
  const settle = (say: Say): Command => ({
    kind: 'log-settled',
    agreed: say('agreed', write('agreed')),
    outcome: 'agreed',
  });
  const dispute = (say: Say): Command => ({ kind: 'dispute-settled', reason: say('reason', write('reason')) });
  const acknowledge = (childKnown: boolean) => (): Command => ({ kind: 'acknowledge', childKnown });
  const plain =
    (kind: 'tell-child' | 'know-child' | 'make-urgent' | 'confirm-settled' | 'close-one-sided') => (): Command => ({
      kind,
    });
  const handOver = (to: PersonId) => (): Command => ({ kind: 'hand-over', to: partyAt(world, to), reason: 'away' });
  const accept = (how: 'content' | 'still-disagree') => (): Command => ({ kind: 'accept', how, actionsAccepted: true });

  const first = begin();
  const acknowledged = first.then(MANAGER, acknowledge(true));
  const questioned = acknowledged.then(MANAGER, ask);
  const answered = acknowledged.then(MANAGER, answer('propose'));
  const settled = first.then(LEAD, settle);
  const everything = begin()
    .then(LEAD, plain('tell-child'))
    .then(LEAD, plain('make-urgent'))
    .then(MANAGER, acknowledge(false))
    .then(MANAGER, ask)
    .then(LEAD, note)
    .then(LEAD, reply)
    .then(MANAGER, plain('know-child'))
    .then(MANAGER, answer('propose'))
    .then(MANAGER, answer('agree'))
    .then(LEAD, settle)
    .then(MANAGER, dispute)
    .then(MANAGER, settle);
  const wednesday = hoursAfter(FRIDAY, 24 * 5);

  return {
    raised: tell(first, { ...READERS, 'own-agency-lead': LEAD }),
    urgent: tell(begin({ canWait: 'no' })),
    unsure: tell(begin({ canWait: 'not-sure' })),
    named: tell(begin({ foundBy: 'named' })),
    unconfirmed: tell(begin({ raiser: 'stranger' }), { raiser: STRANGER, asked: MANAGER, team }),
    unconfirmedAnswered: tell(begin({ raiser: 'stranger' }).then(MANAGER, answer('agree')), {
      raiser: STRANGER,
      asked: MANAGER,
    }),
    told: tell(first.then(MANAGER, acknowledge(false)).then(LEAD, plain('tell-child'))),
    acknowledged: tell(acknowledged),
    tellWhichChild: tell(first.then(MANAGER, acknowledge(false))),
    questioned: tell(questioned),
    replied: tell(questioned.then(LEAD, reply)),
    past: tell(first.then(LEAD, note, wednesday)),
    answered: tell(answered),
    agreed: tell(acknowledged.then(MANAGER, answer('agree'))),
    maintained: tell(acknowledged.then(MANAGER, answer('maintain'))),
    redirected: tell(
      first.then(MANAGER, (say) => ({
        kind: 'redirect',
        to: partyAt(world, personTitled('Early help worker')),
        reason: say('reason', write('reason')),
      })),
      { raiser: LEAD, asked: personTitled('Early help worker'), team },
    ),
    handedOver: tell(acknowledged.then(MANAGER, handOver(SOCIAL_WORKER)), { raiser: LEAD, asked: SOCIAL_WORKER }),
    raiserHandedOver: tell(first.then(LEAD, handOver(HEAD)), { raiser: HEAD, asked: MANAGER, 'agency-lead': LEAD }),
    settled: tell(settled),
    settledByAsked: tell(questioned.then(MANAGER, settle)),
    settlementDisputed: tell(settled.then(MANAGER, dispute)),
    everythingAtOnce: tell(everything),
    closed: tell(answered.then(LEAD, accept('content'))),
    closedStillDisagreeing: tell(acknowledged.then(MANAGER, answer('maintain')).then(LEAD, accept('still-disagree'))),
    closedByBoth: tell(settled.then(MANAGER, plain('confirm-settled'))),
    closedByOneSide: tell(settled.then(LEAD, plain('close-one-sided'))),
    withdrawn: tell(
      first.then(LEAD, (say) => ({
        kind: 'withdraw',
        code: 'no-longer-disagree',
        reason: say('reason', write('reason')),
      })),
    ),
    closedAfterEverything: tell(everything.then(LEAD, plain('confirm-settled'))),
    ...ladderStories(world, write),
    ...overseeingStories(world, write),
  } satisfies Record<string, Story>;
}
