import type { PersonId } from '../../src/escalation/ids.ts';
import { answerPress } from '../../src/teams/answer-press.ts';
import { answerText } from '../../src/teams/answer-text.ts';
import type { Desk } from '../../src/teams/desk.ts';
import type { PressIn } from '../../src/teams/press.ts';
import { FIRST, referenceIn, SECOND } from '../support/bot-in-chats.ts';
import { deskInAFolder } from '../support/desk-in-a-folder.ts';
import { idOf, MANAGER, RAISER } from '../support/people-at-the-bot.ts';

interface Counts {
  reads: number;
  commits: number;
}

/** The desk, and how often the record was read and a decision committed through it. */
function counted({ record, ledger, ...desk }: Desk): { readonly desk: Desk; readonly counts: Counts } {
  const counts = { reads: 0, commits: 0 };
  return {
    counts,
    desk: {
      ...desk,
      record: {
        read: (escalation) => {
          counts.reads += 1;
          return record.read(escalation);
        },
        all: () => record.all(),
      },
      ledger: {
        commit: (entry, summary) => {
          counts.commits += 1;
          return ledger.commit(entry, summary);
        },
      },
    },
  };
}

describe('before a person is answered', () => {
  const bare = deskInAFolder();
  const { desk, counts } = counted(bare.desk);
  const raiser = idOf(RAISER) as PersonId;
  const manager = idOf(MANAGER) as PersonId;
  let escalation: string;
  afterAll(() => bare.close());

  const press = (verb: string, turn: number, inputs: PressIn['inputs'] = {}): PressIn => ({
    verb,
    escalation,
    turn,
    place: null,
    inputs,
  });

  async function raise(): Promise<void> {
    escalation = referenceIn((await answerText('raise', raiser, desk)).card);
    await answerPress(press('raise-safe', 0, FIRST), raiser, desk);
    await answerPress(press('raise-send', 0, SECOND), raiser, desk);
  }

  beforeEach(async () => {
    await raise();
    Object.assign(counts, { reads: 0, commits: 0 });
  });

  it('raising takes one look at the record and one commit', async () => {
    await raise();
    expect(counts).toEqual({ reads: 1, commits: 1 });
  });

  it.each([
    { what: 'a note', who: raiser, pressed: () => press('send-note', 1, { note: 'We rang.' }) },
    { what: 'an answer', who: manager, pressed: () => press('send-agree', 1, { answer: 'Yes, we agree.' }) },
    { what: 'an acknowledgement', who: manager, pressed: () => press('acknowledge-known', 1) },
  ])('$what takes one look at the record, and one commit', async ({ who, pressed }) => {
    expect((await answerPress(pressed(), who, desk)).decided?.version).toBe(2);
    expect(counts).toEqual({ reads: 1, commits: 1 });
  });

  it('looking at an escalation takes one look at its record and commits nothing', async () => {
    await answerPress(press('show', 1), raiser, desk);
    expect(counts).toEqual({ reads: 1, commits: 0 });
  });

  it('home takes no look at any record', async () => {
    await answerText('home', manager, desk);
    expect(counts).toEqual({ reads: 0, commits: 0 });
  });
});
