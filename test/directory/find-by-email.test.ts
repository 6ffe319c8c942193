import { findByEmail } from '../../src/directory/find-by-email.ts';
import { directoryWith, person } from './sample.ts';

const directory = directoryWith();

describe('finding a person by work email', () => {
  it('finds their first post, whatever the case', () => {
    expect(findByEmail(directory, ' Lead.A@Example.org ')).toMatchObject({
      person: person(1),
      role: 'safeguarding-lead',
    });
  });

  it('finds nobody for an address nobody has, for none at all, and for one that several people share', () => {
    for (const email of ['other@example.org', '', 'team@example.org']) expect(findByEmail(directory, email)).toBeNull();
  });
});
