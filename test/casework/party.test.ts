import { partyOfPost, statedParty } from '../../src/casework/party.ts';
import { placeOf } from '../../src/directory/who-is.ts';
import { DIRECTORY, EVERYONE, partyOf, STRANGER, WORKER } from '../support/sample-people.ts';
import { KENT } from '../support/sample-policy.ts';

describe('how a side is named', () => {
  it('is by agency, team and role as the directory has them, confirmed', () => {
    for (const person of EVERYONE) {
      const post = placeOf(DIRECTORY, person);
      if (post !== null) expect(partyOfPost(DIRECTORY, post)).toEqual(partyOf(person));
    }
    expect(partyOf(WORKER)).toMatchObject({ agencyName: "Kent children's social care", role: 'Social worker' });
  });

  it('fails plainly for an agency that is not in the directory', () => {
    const post = placeOf(DIRECTORY, WORKER)!;
    expect(() => partyOfPost({ ...DIRECTORY, agencies: [] }, post)).toThrow(
      expect.objectContaining({ code: 'unexpected' }) as Error,
    );
  });

  it("is by the kind of agency and role they state, in the policy's words, not confirmed", () => {
    const kind = KENT.agencyKinds[0]!;
    const role = KENT.roles[0]!;
    expect(statedParty(KENT, STRANGER, { kind: kind.code, role: role.code, agency: null })).toEqual({
      person: STRANGER,
      agency: null,
      agencyKind: kind.code,
      team: null,
      agencyName: kind.label,
      role: role.label,
      confirmed: false,
    });
  });

  it('is nothing where the policy has no such kind or role, so that nobody writes a name there', () => {
    expect(statedParty(KENT, STRANGER, { kind: 'Jo Bloggs', role: 'practitioner', agency: null })).toBeNull();
    expect(statedParty(KENT, STRANGER, { kind: 'school', role: 'Jo Bloggs', agency: null })).toBeNull();
    expect(statedParty(KENT, STRANGER, { kind: null, role: null, agency: null })).toBeNull();
  });
});
