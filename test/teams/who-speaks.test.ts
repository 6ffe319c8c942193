import type { Activity } from 'botbuilder';
import { isOwnChat, whoSpeaks } from '../../src/teams/who-speaks.ts';

const PERSON = 'AAAAAAAA-0001-4000-8000-000000000001';
const TENANT = '11111111-1111-4111-8111-111111111111';
const spoken = (activity: object): Activity => activity as Activity;

describe('who speaks', () => {
  it('is the account and the tenant the channel vouches for, in small letters', () => {
    const expected = `${TENANT}:${PERSON.toLowerCase()}`;
    const from = { id: '29:x', aadObjectId: PERSON };
    expect(whoSpeaks(spoken({ from, conversation: { id: 'c', tenantId: TENANT } }))).toBe(expected);
    expect(whoSpeaks(spoken({ from, conversation: { id: 'c' }, channelData: { tenant: { id: TENANT } } }))).toBe(
      expected,
    );
  });

  it.each([
    ['no account', { from: { id: 'x' }, conversation: { id: 'c', tenantId: TENANT } }],
    ['an account that is none', { from: { id: 'x', aadObjectId: 'me' }, conversation: { id: 'c', tenantId: TENANT } }],
    ['no tenant', { from: { id: 'x', aadObjectId: PERSON }, conversation: { id: 'c' } }],
    ['a tenant that is none', { from: { id: 'x', aadObjectId: PERSON }, conversation: { id: 'c', tenantId: 'ours' } }],
  ])('is nobody with %s', (_what, activity) => expect(whoSpeaks(spoken(activity))).toBeNull());

  it('is never what a card carries', () => {
    const value = { aadObjectId: PERSON, person: `${TENANT}:${PERSON}`, action: { data: { aadObjectId: PERSON } } };
    expect(whoSpeaks(spoken({ from: { id: 'x' }, conversation: { id: 'c', tenantId: TENANT }, value }))).toBeNull();
  });
});

describe('a person’s own chat', () => {
  it('is a chat of two', () => {
    expect(isOwnChat(spoken({ conversation: { id: 'c', conversationType: 'personal' } }))).toBe(true);
    expect(isOwnChat(spoken({ conversation: { id: 'c' } }))).toBe(true);
  });

  it.each([
    [{ conversationType: 'groupChat' }],
    [{ conversationType: 'channel' }],
    [{ conversationType: 'something new' }],
    [{ conversationType: 'personal', isGroup: true }],
    [{ isGroup: true }],
  ])('is not %j', (conversation) => expect(isOwnChat(spoken({ conversation }))).toBe(false));
});
