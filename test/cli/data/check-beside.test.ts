import type { BesideLine } from '../../../src/cli/data/beside-line.ts';
import { besideChecker } from '../../../src/cli/data/check-beside.ts';
import { readBeside } from '../../../src/cli/data/read-beside.ts';
import { storeInTemporaryFolder } from '../../storage/sqlite/sample-store.ts';
import { keepBeside } from './beside.ts';

type Kind = BesideLine['kind'];
type Of<Each extends Kind> = Extract<BesideLine, { readonly kind: Each }>;

describe('what stands beside the record, as it is checked', () => {
  const { open } = storeInTemporaryFolder();
  let lines: readonly BesideLine[];
  beforeEach(async () => {
    const store = open();
    await keepBeside(store);
    lines = await readBeside(store);
  });

  function wrong(given: readonly BesideLine[]): readonly string[] {
    const whyNot = besideChecker();
    return given.flatMap((line) => whyNot(line) ?? []);
  }
  const isOf =
    <Each extends Kind>(kind: Each) =>
    (line: BesideLine): line is Of<Each> =>
      line.kind === kind;
  /** The lines with the first of a kind changed. */
  function changing<Each extends Kind>(kind: Each, change: (line: Of<Each>) => BesideLine): readonly BesideLine[] {
    const first = lines.find(isOf(kind));
    return lines.map((line) => (line === first && isOf(kind)(line) ? change(line) : line));
  }
  const without = (kind: Kind) => lines.filter((line) => line !== lines.find((each) => each.kind === kind));

  it('is whole as a store gives it', () => {
    expect(wrong(lines)).toEqual([]);
    expect(new Set(lines.map(({ kind }) => kind)).size).toBe(7);
  });

  it('shows counts that are not those that were sealed', () => {
    const edited = changing('sealed-counts', (line) => ({
      ...line,
      sealed: { ...line.sealed, truths: line.sealed.truths.slice(1) },
    }));
    expect(wrong(edited)).toEqual(['they are not the counts that were sealed']);
  });

  it('shows a draft whose counts are missing, because the gate could not be run beside it', () => {
    expect(wrong(without('sealed-counts'))).toContain('its counts are missing');
  });

  it('shows a missing entry of the ledger and a missing release of the shelf', () => {
    expect(wrong(without('release-entry'))).toContain('an entry before it is missing');
    expect(wrong(without('received'))).toContain('a release before it is missing');
  });

  it('shows a release that was edited, and one in the place of another', () => {
    const edited = changing('received', (line) => ({
      ...line,
      received: { ...line.received, text: line.received.text.replace('100', '105') },
    }));
    expect(wrong(edited)).toEqual(['its digest is not that of what it says']);
    const other = changing('received', (line) => ({ ...line, received: { ...line.received, digest: 'r1:other' } }));
    expect(wrong(other)).toEqual(['the release in it is another one']);
    const draft = changing('release-entry', (line) => {
      if (line.entry.kind !== 'drafted') throw new Error('the ledger begins with a draft');
      return { ...line, entry: { ...line.entry, text: line.entry.text.replace('"drafted"', '"draught"') } };
    });
    expect(wrong(draft)[0]).toContain('it does not fit the schema');
  });

  it('shows a line that is there twice, even where the two contradict each other', () => {
    const twice = lines.flatMap((line): readonly BesideLine[] =>
      line.kind === 'tally' ? [line, { ...line, tally: { ...line.tally, count: line.tally.count + 1 } }] : [line],
    );
    expect(wrong(twice)).toHaveLength(lines.filter(isOf('tally')).length);
  });
});
