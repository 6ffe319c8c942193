import { addressTable } from '../../../src/cli/playground/address-table.ts';

const WINDOWS = [
  {
    person: { person: 'p', aadObjectId: 'a', tenantId: 't', title: 'Team manager', agencyName: 'Kent' },
    url: 'http://127.0.0.1:56150',
  },
];

describe('what npm start prints', () => {
  it('has the link for the web pages, and says that it works once', () => {
    const link = 'http://127.0.0.1:3978/sign-in/local?link=made-up';
    const table = addressTable(WINDOWS, 'data', link);
    expect(table).toMatch(new RegExp(`works once.*\n\n  ${link.replace('?', '\\?')}\n`));
    expect(table).toContain('Team manager  Kent    http://127.0.0.1:56150');
  });

  it('says nothing of web pages where there are none', () => {
    expect(addressTable(WINDOWS, 'data', null)).not.toContain('web pages');
  });
});
