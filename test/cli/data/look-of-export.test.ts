import { lookOfExport } from '../../../src/cli/data/look-of-export.ts';
import { parseInstant } from '../../../src/calendar/instant.ts';
import { collectPolicies } from '../../../src/policy/policies.ts';
import { readPolicies } from '../../../src/storage/files/policy-files.ts';

const AT = parseInstant('2027-03-01T09:00:00Z');
const [POLICY] = readPolicies('policies').filter(({ retention }) => retention.accessLogForMonths !== null);
const random = (bytes: number) => new Uint8Array(bytes).fill(7);

/** The look of an export where each policy in force keeps looks for so many months. */
function lookWhere(...months: readonly (number | null)[]) {
  const policies = months.map((accessLogForMonths, index) => ({
    ...POLICY!,
    id: `${POLICY!.id}-${index}`,
    retention: { ...POLICY!.retention, accessLogForMonths },
  }));
  return lookOfExport(AT, { ...collectPolicies([]), inForce: () => policies }, random);
}

describe('the look an export is', () => {
  it('is of everything and of no one escalation, by nobody in a directory', () => {
    expect(lookWhere(24)).toMatchObject({
      id: '2027-03-01T09:00:00.000Z-0707070707070707',
      at: AT,
      person: 'the-operator',
      thing: 'everything',
      action: 'export',
      escalation: null,
      face: 'command',
    });
  });

  it('is kept as long as any policy in force asks for, and for good where one says nothing', () => {
    expect(lookWhere(12, 24).keepUntil).toBe('2029-03-01T09:00:00.000Z');
    expect(lookWhere(12, null).keepUntil).toBeNull();
    expect(lookWhere().keepUntil).toBeNull();
  });
});
