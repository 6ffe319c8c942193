import { linkFacts } from '../../src/cards/links.ts';
import type { Reading } from '../../src/cards/reading.ts';
import type { Link } from '../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { mintReference } from '../../src/escalation/reference.ts';
import { summarise } from '../../src/worklist/summarise.ts';
import { COORDINATOR, LEAD, MANAGER, raised, REFERENCE } from '../support/sample-case.ts';

const reference = (last: number): EscalationId => mintReference('KM', Uint8Array.of(1, 2, 3, 4, last));
const [BEFORE, AFTER, SECOND] = [reference(1), reference(2), reference(3)];

/** The reading of an escalation that belongs to `link`, and to which these belong. */
function reading(person: PersonId, link: Link | null, belonging: Readonly<Record<string, Link['kind']>> = {}): Reading {
  const read = raised().reading(person);
  const { state } = read.file;
  const linked = Object.entries(belonging).map(([escalation, kind]) => ({
    ...summarise(state, null),
    escalation: escalation as EscalationId,
    link: { kind, escalation: REFERENCE },
  }));
  return { ...read, file: { ...read.file, state: { ...state, link } }, linked };
}

it('says nothing where it stands by itself', () => {
  expect(linkFacts(reading(LEAD, null))).toEqual([]);
});

it.each([
  ['the raising side', LEAD],
  ['the asked side', MANAGER],
  ['the partnership team', COORDINATOR],
])('what it follows, and what it was raised again as, is shown to %s', (_who, person) => {
  expect(linkFacts(reading(person, { kind: 'follows', escalation: BEFORE }, { [AFTER]: 'follows' }))).toEqual([
    { title: 'Follows', value: BEFORE },
    { title: 'Raised again as', value: AFTER },
  ]);
});

it.each([
  ['the raising side', LEAD],
  ['the partnership team', COORDINATOR],
])('that a second agency was asked too is shown to %s, on either of the two', (_who, person) => {
  expect(linkFacts(reading(person, { kind: 'alongside', escalation: BEFORE }, { [SECOND]: 'alongside' }))).toEqual([
    { title: 'Alongside', value: BEFORE },
    { title: 'Also asked', value: SECOND },
  ]);
});

it('that a second agency was asked too is not shown to the side that was asked', () => {
  const read = reading(
    MANAGER,
    { kind: 'alongside', escalation: BEFORE },
    { [SECOND]: 'alongside', [AFTER]: 'follows' },
  );
  expect(linkFacts(read)).toEqual([{ title: 'Raised again as', value: AFTER }]);
});
