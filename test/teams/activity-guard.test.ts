import { makeActivityGuard } from '../../src/teams/activity-guard.ts';

const good = {
  type: 'message',
  id: '1',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  channelId: 'msteams',
  from: { id: '29:a' },
  recipient: { id: '28:b' },
  conversation: { id: 'c' },
};
const fromTeams = makeActivityGuard({ localOnly: false });
const local = makeActivityGuard({ localOnly: true });

describe('what counts as an activity', () => {
  it('is one with a type, an address, a channel, a sender, a recipient and a conversation', () => {
    expect(fromTeams(good)).toBe(true);
    expect(local(good)).toBe(true);
  });

  it('may have no id of its own, and whatever else Teams adds', () => {
    const { id: _id, ...rest } = good;
    expect(fromTeams({ ...rest, channelData: { tenant: { id: 't' } }, from: { id: '29:a', aadObjectId: 'x' } })).toBe(
      true,
    );
  });

  it.each(['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'])(
    'is none without its %s',
    (field) => {
      for (const value of [undefined, null, 7, '', {}, []]) {
        expect(fromTeams({ ...good, [field]: value })).toBe(false);
        expect(local({ ...good, [field]: value })).toBe(false);
      }
    },
  );

  it.each(['from', 'recipient', 'conversation'])(
    'is none where the id of its %s is missing, empty or endless',
    (field) => {
      for (const id of [undefined, null, 7, '', 'x'.repeat(1025)])
        expect(fromTeams({ ...good, [field]: { id } })).toBe(false);
    },
  );

  it.each([
    ['a list', []],
    ['null', null],
    ['a text', 'message'],
    ['nothing', undefined],
  ])('is never %s', (_what, body) => {
    expect(fromTeams(body)).toBe(false);
  });

  it.each(['timestamp', 'localTimestamp', 'expiration'])('is none where its %s is no time', (field) => {
    expect(fromTeams({ ...good, [field]: 'yesterday-ish' })).toBe(false);
    expect(fromTeams({ ...good, [field]: '2026-11-21T10:00:00Z' })).toBe(true);
  });

  it.each([
    'http://smba.example/',
    'ftp://smba.example/',
    'smba.example',
    'https://user:pass@smba.example/',
    'https://',
  ])('never answers to the address %s', (serviceUrl) => {
    expect(fromTeams({ ...good, serviceUrl })).toBe(false);
    expect(local({ ...good, serviceUrl })).toBe(false);
  });

  it.each(['http://127.0.0.1:56150/_connector', 'http://localhost:1', 'http://[::1]:9/'])(
    'answers to %s on this machine alone',
    (serviceUrl) => {
      expect(local({ ...good, serviceUrl })).toBe(true);
      expect(fromTeams({ ...good, serviceUrl })).toBe(false);
    },
  );

  it.each(['http://127.0.0.1.evil.example/', 'http://localhost.evil.example/', 'http://evil@127.0.0.1/'])(
    'is not taken in by %s',
    (serviceUrl) => expect(local({ ...good, serviceUrl })).toBe(false),
  );

  it('comes from Teams; from the emulator on this machine alone', () => {
    expect(fromTeams({ ...good, channelId: 'emulator' })).toBe(false);
    expect(local({ ...good, channelId: 'emulator' })).toBe(true);
    expect(local({ ...good, channelId: 'webchat' })).toBe(false);
  });
});
