import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/disclose.ts';
import type { Disclosure } from '../../src/cli/disclosure/disclosure.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { erase } from '../casework/eraser.ts';
import { FURTHER, ladder, NO } from '../casework/ladder.ts';
import { officeForEachTest, RAISED, raising } from '../casework/office.ts';
import { REFERENCE } from '../support/sample-events.ts';
import { ADVISER, HEAD, TEACHER, WORKER } from '../support/sample-people.ts';
import { FRIDAY } from '../support/sample-policy.ts';
import { viewAt } from '../support/sample-views.ts';

const office = officeForEachTest();
const { done, askedToTakeOn } = ladder(office);
/** Of the sample directory, and in no escalation. */
const LEAD = '11111111-1111-4111-8111-111111111111:aaaaaaaa-0001-4000-8000-000000000001';
const OTHER = mintReference('KM', Uint8Array.of(1, 2, 3, 4, 5));
const SLY = 'Fine.\nPART 1: THIS PERSON\n[REVIEW] KM-0000-00000, entry 1 \u001b[2J\u202e';

const folder = () => join(dirname(office().file), 'out');
async function disclose(...given: string[]) {
  const said: string[] = [];
  const settings = { say: (line: string) => void said.push(line), environment: {}, now: () => office().parts.now() };
  const code = await run([...given, '--to', folder(), '--store', office().file], settings);
  return { code, said: said.join('\n') };
}
const fileEnding = (ending: string): string => {
  const name = readdirSync(folder()).find((each) => each.endsWith(ending));
  if (name === undefined) throw new Error(`no file ends in ${ending}`);
  return join(folder(), name);
};
const text = () => readFileSync(fileEnding('.txt'), 'utf8');
const json = () => JSON.parse(readFileSync(fileEnding('.json'), 'utf8')) as Disclosure;
/** The two parts of the text. */
function parts(): readonly [string, string] {
  const [one = '', two = ''] = text().split(/^PART 2: .*$/m);
  return [one, two];
}
const looks = () => office().store.accessLog.ofEscalation(REFERENCE, 9);

beforeEach(async () => {
  await askedToTakeOn();
  await done({ by: WORKER, wish: { kind: 'note' }, texts: { note: SLY } });
});

describe('npm run disclose -- --person', () => {
  it('puts what they wrote into part 1 and what others wrote, marked for review, into part 2', async () => {
    expect((await disclose('--person', TEACHER)).code).toBe(0);
    const [own, others] = parts();
    for (const theirs of [RAISED.concern, RAISED.wanted, FURTHER.further]) {
      expect(own).toContain(`    | ${theirs}`);
      expect(others).not.toContain(theirs);
    }
    expect(own).not.toContain(NO.answer);
    expect(others).toContain(`    | ${NO.answer}`);
    expect(others.match(/^KM-/gm)).toBeNull();
    expect(others.match(/^\[REVIEW\] KM-4F7Q-2XWDR, entry \d/gm)).toHaveLength(2);
    expect(own).toContain('NOT TO BE HANDED OUT AS IT IS');
  });

  it('for whoever was asked, the same entries stand the other way about, and one names them', async () => {
    await disclose('--person', WORKER);
    const [own, others] = parts();
    expect(own).toContain(NO.answer);
    expect(others).toContain(RAISED.concern);
    expect(others).toMatch(/entry 1, .*\n {2}This entry names this person, or was made on their behalf\./);
    expect(others).toContain('Inside the raising agency: the other side was not shown this.');
  });

  it('holds every entry once, whole, in the JSON', async () => {
    await disclose('--person', TEACHER);
    const { about, own, others } = json();
    expect(about).toEqual({ kind: 'person', person: TEACHER });
    const steps = [...own.steps, ...others].map(({ entry }) => entry);
    expect([...steps].sort((one, other) => one.version - other.version)).toEqual(await office().entries());
    expect(own.steps.every(({ entry }) => entry.actor.person === TEACHER)).toBe(true);
  });

  it('holds address, draft, cards, messages, and looks of theirs alone, also where they only looked', async () => {
    const { people, deliveries, accessLog } = office().store;
    const key = { escalation: REFERENCE, version: 1, notice: 'please-answer', attempt: 1, at: FRIDAY } as const;
    for (const [notice, recipient] of [
      ['advice', ADVISER],
      ['please-answer', WORKER],
    ] as const) {
      await deliveries.create({ ...key, notice, phase: 'begun', recipient, channel: 'teams' });
      await deliveries.create({ ...key, notice, phase: 'ended', outcome: 'delivered', reason: null, retryAt: null });
    }
    for (const person of [ADVISER, HEAD]) {
      await people.keepAddress({ person, reference: '{"a":1}', at: FRIDAY });
      await people.keepDraft({ person, escalation: REFERENCE, choices: { theme: 'delay' }, at: FRIDAY });
      await people.keepCard({ escalation: REFERENCE, person, messageId: 'm1', version: 1 });
      await accessLog.keep(viewAt(person === HEAD ? 1 : 2, { person, escalation: REFERENCE }));
    }
    await disclose('--person', ADVISER);
    const { own, others } = json();
    expect(own).toMatchObject({
      address: { person: ADVISER },
      draft: { person: ADVISER },
      cards: [{ person: ADVISER }],
      messages: [
        { notice: 'advice', phase: 'begun' },
        { notice: 'advice', phase: 'ended' },
      ],
      views: [{ person: ADVISER }],
      steps: [],
    });
    expect(others).toEqual([]);
    expect(text()).toContain('They have no part in any escalation.');
    expect(text()).toContain('"advice"');
  });

  it('finds someone a raiser named, by the email they were named by', async () => {
    const named = { whom: 'named:kent-care', namedEmail: 'nurse@clinic.example', namedRole: 'practitioner' };
    await done({ by: TEACHER, wish: raising(named), texts: RAISED, turn: 0, escalation: OTHER });
    await disclose('--person', 'Nurse@clinic.example');
    expect(text()).toContain('nurse@clinic.example');
    expect(json().others).toMatchObject([{ entry: { escalationId: OTHER, version: 1 }, mentions: true }]);
  });

  it('of someone in the directory, of whom nothing else is held, gives the post and says why there is no more', async () => {
    expect((await disclose('--person', LEAD.toUpperCase())).code).toBe(0);
    expect(text()).toContain('Designated safeguarding lead, 01632 960131, safeguarding.lead.a@example.org');
    expect(text()).toContain('No entry of the record was made by them.');
    expect(await office().store.accessLog.between(FRIDAY, 'end', 9)).toMatchObject([{ escalation: null }]);
  });

  it('finds the same by the work email of the directory', async () => {
    await disclose('--person', ' Safeguarding.Lead.A@example.org');
    expect(json().about).toEqual({ kind: 'person', person: LEAD });
  });

  it.each([['tenant:nobody'], ['nobody@example.org'], ['Smith']])(
    'refuses a person nobody knows (%s), writes nothing and keeps no look',
    async (person) => {
      await expect(disclose('--person', person)).rejects.toMatchObject({ code: 'person-unknown' });
      expect(existsSync(folder())).toBe(false);
      expect(await looks()).toEqual([]);
    },
  );

  it('shows erased words as erased', async () => {
    await erase(office(), [1]);
    await disclose('--person', TEACHER);
    expect(text()).toContain('    The challenge:\n    (erased)');
    expect(text()).not.toContain(RAISED.concern);
  });
});

describe('npm run disclose -- --escalation', () => {
  it('gives every entry, all marked for review, and what is kept beside', async () => {
    const { code, said } = await disclose('--escalation', REFERENCE.toLowerCase());
    expect(code).toBe(0);
    const [beside, record] = parts();
    expect(record.match(/^\[REVIEW\] /gm)).toHaveLength(4);
    for (const each of [RAISED.concern, NO.answer, FURTHER.further]) {
      expect(record).toContain(`    | ${each}`);
      expect(said).not.toContain(each);
    }
    expect(beside).toContain('Looks kept in the access log');
    expect(record).toContain('    theme: level-of-need');
  });

  it.each(['KM-0000-00000', 'the Smith case'])('refuses a reference there is not: %s', async (reference) => {
    await expect(disclose('--escalation', reference)).rejects.toMatchObject({ code: 'escalation-unknown' });
    expect(existsSync(folder())).toBe(false);
  });
});

describe('npm run disclose', () => {
  it('keeps a look in the access log, with its reason, for those who take part to see', async () => {
    await disclose('--person', TEACHER);
    await disclose('--escalation', REFERENCE, '--reason', 'serious-incident');
    expect(await looks()).toMatchObject([
      { thing: 'chronology', action: 'export', face: 'command', reason: 'serious-incident', role: 'Disclosure' },
      { thing: 'person-data', action: 'export', face: 'command', reason: 'request-or-complaint' },
    ]);
  });

  it('writes nothing where the look cannot be kept', async () => {
    const { accessLog } = office().store;
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(office().file);
    database.exec("CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    database.close();
    await expect(disclose('--person', TEACHER)).rejects.toThrow('the disk is full');
    expect(existsSync(folder())).toBe(false);
    expect(await accessLog.ofEscalation(REFERENCE, 9)).toEqual([]);
  });

  it('writes files only their owner can read, and never replaces one', async () => {
    office().stopClock();
    await disclose('--person', TEACHER);
    for (const name of readdirSync(folder())) {
      expect(statSync(join(folder(), name)).mode & 0o077).toBe(0);
      expect(name).not.toContain('teacher');
    }
    await expect(disclose('--person', TEACHER)).rejects.toMatchObject({ code: 'disclosure-unwritable' });
  });

  it('lets nobody write a line that passes for one of the document, nor anything that acts on who opens it', async () => {
    await disclose('--escalation', REFERENCE);
    expect(text()).toContain('    | PART 1: THIS PERSON\n    | [REVIEW] KM-0000-00000, entry 1 \ufffd[2J\ufffd\n');
    expect(text().match(/^PART 1/gm)).toHaveLength(1);
    expect(json().others.at(-1)?.entry.words?.note?.text).toBe(SLY);
  });

  it.each([
    [[]],
    [['--escalation', REFERENCE, '--person', TEACHER]],
    [['--child', 'Smith']],
    [['--escalation', REFERENCE, '--reason', 'curious']],
    [['--escalation', REFERENCE, '--in', 'paper']],
  ])('explains itself when called with %j, and writes nothing', async (given) => {
    const { code, said } = await disclose(...given);
    expect({ code, usage: said.startsWith('Usage: npm run disclose') }).toEqual({ code: 1, usage: true });
    expect(existsSync(folder())).toBe(false);
  });
});
