import { safetyCard, statedRoles, type FirstCard } from '../../src/cards/safety-card.ts';
import { buttonsOf, input, inputsOf, ofType, ownTexts, partsOf, titlesOf } from '../support/card-contents.ts';
import { firstCard, OTHER, raiseFaces } from '../support/faces/raise-faces.ts';
import { setting } from '../support/faces/setting.ts';
import { circumstances, drawingWith } from '../support/sample-case.ts';

const world = circumstances();
const drawn = (changes: Partial<FirstCard> = {}) => safetyCard({ ...firstCard(world), ...changes }, drawingWith());

it('asks about danger before it asks anything else, and no form holds that up', () => {
  const order = ofType(drawn(), 'Action.Execute', 'Input.ChoiceSet').map(({ type, title, id }) =>
    type === 'Action.Execute' ? title : id,
  );
  expect(order.slice(0, 3)).toEqual(['In danger now', 'Serious harm likely, or worse now', 'kind']);
  const [danger, harm] = buttonsOf(drawn());
  expect(danger).toMatchObject({ verb: 'raise-danger', associatedInputs: 'none' });
  expect(harm).toMatchObject({ verb: 'raise-harm', associatedInputs: 'none' });
});

it('goes on with what was chosen once the child is said to be safe', () => {
  const safe = buttonsOf(drawn()).find(({ title }) => title === 'Safe for now: go on');
  expect(safe).toMatchObject({ verb: 'raise-safe', associatedInputs: 'auto', style: 'positive' });
});

it('keeps the answer that serious harm is likely when it comes back after that', () => {
  const card = drawn({ choices: { safety: 'harm-likely', kind: 'police' } });
  expect(titlesOf(card)).toEqual(['In danger now', 'Go on', 'When to go elsewhere']);
  expect(buttonsOf(card)[1]).toMatchObject({ verb: 'raise-rung', associatedInputs: 'auto' });
  expect(ownTexts(card).join()).toContain('Ring first, if you have not.');
  expect(input(card, 'kind')?.['value']).toBe('police');
});

it('asks a known person two things, and part of a name where there are too many to list', () => {
  expect(inputsOf(drawn()).map(({ id, isRequired }) => [id, isRequired])).toEqual([
    ['kind', true],
    ['namePart', false],
    ['casePoint', true],
  ]);
});

it('asks someone no directory knows for their kind of agency and role, never for a place in the partnership’s team', () => {
  const card = drawn({ known: false });
  expect(inputsOf(card).map(({ id }) => id)).toEqual([
    'statedKind',
    'statedRole',
    'statedName',
    'kind',
    'namePart',
    'casePoint',
  ]);
  expect(ownTexts(card).join()).toContain('not yet confirmed');
  const roles = partsOf(input(card, 'statedRole')?.['choices']).map(({ value }) => value);
  expect(roles).toEqual(statedRoles(world.policy).map(({ code }) => code));
  expect(roles).not.toEqual(expect.arrayContaining(['partnership-team']));
  expect(roles).not.toEqual(expect.arrayContaining(['panel']));
});

it('asks for the area only where there are several', () => {
  const two = [...firstCard(world).partnerships, { code: 'medway', name: 'Medway' }];
  expect(input(drawn({ partnerships: two }), 'partnership')).toMatchObject({ isRequired: true });
  expect(input(drawn(), 'partnership')).toBeUndefined();
});

it('says which escalation it follows or goes alongside, and nothing where it stands by itself', () => {
  const linked = (kind: 'follows' | 'alongside') => ownTexts(drawn({ link: { kind, escalation: OTHER } }));
  expect(linked('follows')).toContain(`This follows ${OTHER}.`);
  expect(linked('alongside')).toContain(`Raised alongside ${OTHER}.`);
  expect(ownTexts(drawn()).join()).not.toContain(OTHER);
});

it('in danger there is the number and nothing to fill in', () => {
  const { danger } = raiseFaces(setting({}));
  expect(ownTexts(danger ?? {})).toContain('Call 999 now');
  expect(inputsOf(danger ?? {})).toEqual([]);
  expect(titlesOf(danger ?? {})).toEqual(['Home']);
});

it('where harm is likely the front door is named first, and the challenge waits for one press', () => {
  const { harm } = raiseFaces(setting({}));
  expect(ownTexts(harm ?? {}).join()).toContain('Do not wait for this challenge.');
  expect(buttonsOf(harm ?? {})[0]).toMatchObject({ verb: 'raise-rung' });
});
