import { parseDirectory } from '../../../src/directory/parse-directory.ts';
import { readEnglish, type English } from '../../../src/identifiers/names/english.ts';
import { areasOf, type Areas } from '../../../src/statistics/learning-notes/areas.ts';
import { flawsOf, LONGEST_NOTE } from '../../../src/statistics/learning-notes/check-text.ts';
import { knownCodes } from '../../../src/policy/known-codes.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { sampleFiles } from '../../support/sample-directory.ts';
import { TEXT } from './sample-notes.ts';

let english: English;
let areas: Areas;
beforeAll(async () => {
  english = await readEnglish();
  const policies = [shipped('kent.draft-1.json'), shipped('medway.draft-1.json')];
  const { agencies } = parseDirectory(sampleFiles(), knownCodes(policies));
  areas = areasOf(
    policies.map(({ partnership }) => partnership),
    agencies,
    english,
  );
});
const kinds = (text: string) => flawsOf(text, areas, english).map(({ kind }) => kind);

const GOOD = [
  TEXT,
  'A school and a social work team disagreed about whether a plan should end. They rang each other the same day, read the plan line by line, and kept it open until someone had seen the kitchen cupboards.',
  'The manager said: "I may be wrong, show me what you see." That sentence changed the meeting, and things marched on from there.',
  'A nurse asked for a second view at stage 2. Both sides wrote down what would change their mind, and met within 3 working days.',
  'A police officer and a health visitor had a different view of one visit. Year 6 was mentioned; nobody had asked the 2 older children. A joint visit in the evening settled it 24 hours later.',
];

describe('the text of a learning note', () => {
  it.each(GOOD)('may be: %s', (text) => {
    expect(flawsOf(text, areas, english)).toEqual([]);
  });

  it.each([
    ['identifier', 'The child, 943 476 5919, was seen twice.'],
    ['identifier', 'Write to head@school.example about it.'],
    ['identifier', 'The family lives near ME14 1XX and moved.'],
    ['date', 'They met on 12 March and agreed.'],
    ['date', 'They met on the 3rd of May and agreed.'],
    ['date', 'They met on March 12th and agreed.'],
    ['date', 'In September they agreed.'],
    ['date', 'they agreed in september.'],
    ['date', 'This was in May, before the holidays.'],
    ['date', 'This was in the year 2026.'],
    ['date', 'In 2025-26 two teams disagreed.'],
    ['date', 'They met on 12/3 and agreed.'],
    ['date', 'They met on 12.3.26 and agreed.'],
    ['area', 'A school in Medway asked again.'],
    ['area', 'a team in KENT asked again.'],
    ['area', 'Kent’s social workers looked again.'],
    ['area', 'The Community health service looked again.'],
    ['reference', 'It began as KM-4F7Q-2XWDR and ended well.'],
    ['reference', 'It began as km-4f7q-2xwdx and ended well.'],
    ['reference', 'It began as KM 4F7Q 2XWDR and ended well.'],
    ['reference', 'It began as KM4F7Q2XWDR and ended well.'],
    ['reference', 'In our system it is CASE-12 and ended well.'],
    ['reference', 'In our system it is 48213 and ended well.'],
    ['name', 'Then Jamie Thornbury asked again.'],
    ['name', 'The family in Magpie Hall Road was seen.'],
    ['missing', '  \n '],
    ['too-long', 'They looked again. '.repeat(40)],
  ] as const)('may not have what is called "%s": %s', (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  it('may be as long as the limit says and not one longer', () => {
    const words = 'We looked again together. '.repeat(40);
    expect(kinds(words.slice(0, LONGEST_NOTE))).toEqual([]);
    expect(kinds(words.slice(0, LONGEST_NOTE + 1))).toEqual(['too-long']);
  });

  it('hides nothing behind other digits, letters or spaces', () => {
    expect(kinds('They met in ２０２６ and agreed.')).toContain('date');
    expect(kinds('A school in Med\u200bway asked again.')).toContain('area');
    expect(kinds('It began as KM\u20114F7Q\u20112XWDR.')).toContain('reference');
  });

  it('gives the writer back the words in question, as they were typed', () => {
    expect(flawsOf('A school in Medway met in September.', areas, english)).toEqual([
      { kind: 'date', found: ['September'] },
      { kind: 'area', found: ['Medway'] },
      ...flawsOf('A school in Medway met in September.', areas, english).slice(2),
    ]);
  });
});
