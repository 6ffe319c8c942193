import { randomBytes } from 'node:crypto';
import type { AccessLog, View } from '../../../src/access/access-log.ts';
import type { Role } from '../../../src/access/roles.ts';
import { rolesOf } from '../../../src/access/roles-of.ts';
import { parseInstant, type Instant } from '../../../src/calendar/instant.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import { mintReference } from '../../../src/escalation/reference.ts';
import { readEnglish } from '../../../src/identifiers/names/english.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { learningNotesPage } from '../../../src/web/pages/learning-notes.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { CLOSING, recordOf } from '../../support/closed-escalation.ts';
import { learningNotesInMemory } from '../../support/learning-notes-in-memory.ts';
import {
  CARE_LEAD,
  COORDINATOR,
  DIRECTORY,
  HEAD,
  MEDWAY_COORDINATOR,
  OFFICE,
  partyOf,
  SCHOOL_LEAD,
  SERGEANT,
  TEACHER,
} from '../../support/sample-people.ts';

const SIGNER = 'tenant:signer' as PersonId;
const POLICE_LEAD = 'tenant:police-lead' as PersonId;
const [sergeant] = DIRECTORY.posts.filter(({ person }) => person === SERGEANT);
if (sergeant === undefined) throw new Error('the sample has a sergeant');
const PEOPLE = {
  ...DIRECTORY,
  posts: [
    ...DIRECTORY.posts,
    { ...sergeant, person: SIGNER, agency: OFFICE, team: null, teamName: null, role: 'information-governance' },
    { ...sergeant, person: POLICE_LEAD, team: null, teamName: null, role: 'safeguarding-lead' },
  ],
};
const NOVEMBER = parseInstant('2026-11-25T09:00:00Z');
const NEXT_YEAR = parseInstant('2027-04-01T09:00:00Z');
const TEXT = 'Two professionals saw the same home differently, and looked at it again together.';

const reference = (byte: number) => mintReference('KM', new Uint8Array(5).fill(byte));
const [CLOSED, OPEN, RESTRICTED, NO_LEAD, UNKNOWN] = [1, 2, 3, 4, 5].map(reference) as [
  EscalationId,
  EscalationId,
  EscalationId,
  EscalationId,
  EscalationId,
];

type Tail<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest] ? Rest : never;

interface Shown {
  readonly done: string | null;
  readonly flaws: readonly { readonly text: string; readonly href: string }[];
  readonly published: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly text: string;
    readonly reference: string | null;
    readonly state: string;
    readonly buttons: readonly { readonly wish: string; readonly text: string }[];
  }[];
  readonly write: { readonly id: string; readonly reference: string; readonly text: string } | null;
}

/** The page over notes and a record of its own, as whoever opens it sees it. */
function office() {
  const record = new Map<EscalationId, readonly Entry[]>();
  const put = (id: EscalationId, ...[change, ...then]: Tail<Parameters<typeof recordOf>>) =>
    void record.set(id, recordOf(id, change, ...then));
  put(CLOSED, {}, CLOSING);
  put(OPEN, {});
  put(RESTRICTED, { raiser: partyOf(SCHOOL_LEAD) }, { kind: 'restricted' }, CLOSING);
  put(NO_LEAD, { asked: partyOf(MEDWAY_COORDINATOR) }, CLOSING);
  const looks: View[] = [];
  const accessLog: Pick<AccessLog, 'keep'> = { keep: async (view) => void looks.push(view) };
  const learningNotes = learningNotesInMemory();
  const page = learningNotesPage({
    learningNotes,
    record: { read: async (escalation) => record.get(escalation) ?? [] },
    policies: collectPolicies([shipped('kent.draft-1.json'), shipped('medway.draft-1.json')]),
    accessLog,
    random: randomBytes,
    english: readEnglish,
    yearStartsInMonth: 4,
  });
  async function open(
    person: PersonId,
    form: Readonly<Record<string, string>> = {},
    now: Instant = NOVEMBER,
    appRoles: readonly Extract<Role, 'information-governance'>[] = [],
  ): Promise<Shown> {
    const session = { person, appRoles, formToken: 'x' };
    const roles = rolesOf(PEOPLE, person, appRoles);
    const fields = new URLSearchParams(form);
    return (await page.draw({ session, roles, directory: PEOPLE, now, form: fields })).view as Shown;
  }
  async function write(change: Readonly<Record<string, string>> = {}, person = COORDINATOR): Promise<Shown> {
    const id = (await open(COORDINATOR)).write?.id ?? '';
    return open(person, { do: 'write', note: id, reference: CLOSED, text: TEXT, ...change });
  }
  const noteId = () => learningNotes.kept[0]?.note ?? '';
  const press = (person: PersonId, wish: string, now?: Instant) => open(person, { do: wish, note: noteId() }, now);
  async function signed(): Promise<void> {
    await write();
    for (const [person, wish] of [
      [CARE_LEAD, 'agree'],
      [SCHOOL_LEAD, 'agree'],
      [SIGNER, 'sign'],
    ] as const) {
      expect((await press(person, wish)).flaws).toEqual([]);
    }
  }
  return { open, write, press, signed, looks, learningNotes, noteId };
}

const offered = ({ rows }: Shown) => rows.map(({ buttons }) => buttons.map(({ text }) => text));

describe('a learning note on the page', () => {
  it('is written, agreed to by both leads, signed, and published the day after its year, as its text alone', async () => {
    const { open, write, press } = office();
    expect((await write()).done).toBe('The note is there for both leads to read.');
    expect(offered(await open(CARE_LEAD))).toEqual([['Agree to it', 'Do not agree']]);
    expect((await press(CARE_LEAD, 'agree')).rows[0]?.state).toBe('Waits for the lead of the raising agency.');
    expect(offered(await open(CARE_LEAD))).toEqual([['Withdraw it']]);
    expect((await press(SCHOOL_LEAD, 'agree')).rows[0]?.state).toContain('Both leads agree.');
    const after = await press(SIGNER, 'sign');
    expect(after.rows[0]?.state).toBe('Signed. It is published from Thursday 1 April 2027.');
    for (const person of [COORDINATOR, CARE_LEAD, POLICE_LEAD, MEDWAY_COORDINATOR]) {
      expect((await open(person)).published).toEqual([]);
      expect((await open(person, {}, NEXT_YEAR)).published).toEqual([TEXT]);
    }
  });

  it('is withdrawn by a lead who does not agree, and stands on no page any more', async () => {
    const { open, write, press } = office();
    await write();
    expect((await press(CARE_LEAD, 'withdraw')).done).toBe('The note is withdrawn.');
    for (const person of [COORDINATOR, CARE_LEAD, SCHOOL_LEAD, SIGNER]) expect((await open(person)).rows).toEqual([]);
    expect((await press(SCHOOL_LEAD, 'agree')).flaws).toHaveLength(1);
  });

  it.each([COORDINATOR, CARE_LEAD, SCHOOL_LEAD, SIGNER])('once published, is withdrawn by %s', async (person) => {
    const { open, press, signed } = office();
    await signed();
    await press(person, 'withdraw', NEXT_YEAR);
    expect((await open(POLICE_LEAD, {}, NEXT_YEAR)).published).toEqual([]);
  });
});

describe('who sees a note in the making', () => {
  it('are those who have a part in it; the reference only who may see the escalation', async () => {
    const { open, write } = office();
    await write();
    for (const person of [COORDINATOR, CARE_LEAD, SCHOOL_LEAD, SIGNER]) {
      const [row] = (await open(person)).rows;
      expect(row).toMatchObject({ text: TEXT, reference: `Grew from ${CLOSED}.` });
    }
    for (const person of [POLICE_LEAD, MEDWAY_COORDINATOR]) expect((await open(person)).rows).toEqual([]);
    const bySignIn = await open(HEAD, {}, NOVEMBER, ['information-governance']);
    expect(bySignIn.rows[0]).toMatchObject({ text: TEXT, reference: null });
    expect(JSON.stringify(bySignIn)).not.toContain(CLOSED);
  });

  it('is kept in the access log where an escalation is named, and not where none is', async () => {
    const { open, write, looks } = office();
    await open(COORDINATOR);
    expect(looks).toEqual([]);
    await write();
    looks.splice(0);
    await open(CARE_LEAD);
    await open(POLICE_LEAD);
    expect(looks.map(({ person, thing, part, escalation }) => [person, thing, part, escalation])).toEqual([
      [CARE_LEAD, 'list', 'safeguarding-lead', null],
    ]);
  });

  it('of a restricted escalation is no lead from whom it is hidden; a lead who takes part in it agrees', async () => {
    const { open, write } = office();
    expect((await write({ reference: RESTRICTED })).done).not.toBeNull();
    expect((await open(CARE_LEAD)).rows).toEqual([]);
    expect(offered(await open(SCHOOL_LEAD))).toEqual([['Agree to it', 'Do not agree']]);
  });
});

describe('a form of the page', () => {
  it.each([
    [CARE_LEAD, 'sign'],
    [SIGNER, 'sign'],
    [COORDINATOR, 'agree'],
    [POLICE_LEAD, 'agree'],
    [POLICE_LEAD, 'withdraw'],
    [MEDWAY_COORDINATOR, 'withdraw'],
    [CARE_LEAD, 'publish'],
  ])('of %s that asks to %s does nothing where it is not theirs, or not now', async (person, wish) => {
    const { write, press, learningNotes } = office();
    await write();
    expect((await press(person, wish)).flaws).toEqual([
      { text: 'Nothing was changed: the note has moved on, or this is not for you to do.', href: '#making' },
    ]);
    expect(learningNotes.kept).toHaveLength(1);
  });

  it.each([CARE_LEAD, SIGNER])('of %s writes no note', async (person) => {
    const { write, learningNotes } = office();
    expect((await write({}, person)).flaws).toHaveLength(1);
    expect(learningNotes.kept).toEqual([]);
  });

  it.each([
    ['nonsense', 'KM-0000-00000', COORDINATOR],
    ['one that is not there', UNKNOWN, COORDINATOR],
    ['one that is open', OPEN, COORDINATOR],
    ['one of another partnership', CLOSED, MEDWAY_COORDINATOR],
  ])('with %s for a reference says the same, keeps nothing and gives back what was typed', async (_, typed, person) => {
    const { write, learningNotes } = office();
    const shown = await write({ reference: typed }, person);
    expect(shown.flaws.map(({ href }) => href)).toEqual(['#reference']);
    expect(shown.flaws[0]?.text).toMatch(/^That is not the reference of a closed escalation that you can see/);
    expect(shown.write).toMatchObject({ reference: typed, text: TEXT });
    expect(learningNotes.kept).toEqual([]);
  });

  it('with a reference that is not theirs shows in the access log', async () => {
    const { write, looks } = office();
    await write({ reference: UNKNOWN }, MEDWAY_COORDINATOR);
    await write({}, MEDWAY_COORDINATOR);
    const refused = looks.filter(({ thing }) => thing === 'refused');
    expect(refused.map(({ escalation }) => escalation)).toEqual([null, CLOSED]);
  });

  it('says so where one side has no lead who could agree', async () => {
    const { write } = office();
    expect((await write({ reference: NO_LEAD })).flaws[0]?.text).toContain('no safeguarding lead for one side');
  });

  it('with words that may not be published keeps nothing, says which, and gives them back', async () => {
    const { write, learningNotes } = office();
    const text = `A school in Medway met in September about ${CLOSED}.`;
    const shown = await write({ text });
    expect(shown.flaws.map(({ href }) => href)).toEqual(expect.arrayContaining(['#text']));
    for (const word of ['September', 'Medway', CLOSED]) expect(JSON.stringify(shown.flaws)).toContain(word);
    expect(shown.write?.text).toBe(text);
    expect(learningNotes.kept).toEqual([]);
  });

  it('sent twice is one note; sent again with other words it says that the first ones stand', async () => {
    const { open, write, learningNotes } = office();
    const id = (await open(COORDINATOR)).write?.id ?? '';
    await write({ note: id });
    expect((await write({ note: id })).done).not.toBeNull();
    const again = await write({ note: id, text: 'They looked again together.' });
    expect(again.flaws[0]?.text).toMatch(/^This form was sent before with other words/);
    expect(again.write?.id).not.toBe(id);
    expect(learningNotes.kept).toHaveLength(1);
  });
});

it('nothing that is kept beside the origin says which escalation it is, and the teacher has no part in it', async () => {
  const { write, learningNotes, open } = office();
  await write();
  expect(JSON.stringify(learningNotes.kept)).not.toContain(CLOSED);
  expect((await open(TEACHER)).rows).toEqual([]);
});
