import { label, personalChat, playgroundConfiguration } from '../../../src/cli/playground/configuration.ts';
import type { SamplePerson } from '../../../src/cli/playground/sample-person.ts';

function person(place: number): SamplePerson {
  const aadObjectId = `object-${place}`;
  return { person: `t:${aadObjectId}`, aadObjectId, tenantId: 't', title: `Role ${place}`, agencyName: 'An agency' };
}

interface Configuration {
  tenantId: string;
  currentUser: { id: string; aadObjectId: string; name: string };
  users: { id: string; aadObjectId: string }[];
  personalChat: { id: string };
  groupChat: { id: string };
  team: { id: string; channels: { id: string }[] };
}

function read(signedIn: SamplePerson, everyone: readonly SamplePerson[]): Configuration {
  return JSON.parse(playgroundConfiguration(signedIn, everyone)) as Configuration;
}

describe('what a Playground window is told about its world', () => {
  it.each([1, 3, 8])('names exactly five people besides the one signed in, of %i in all', (count) => {
    const everyone = Array.from({ length: count }, (_, place) => person(place));
    const { currentUser, users } = read(person(0), everyone);
    const ids = [currentUser, ...users].map(({ id }) => id);
    expect(users).toHaveLength(5);
    expect(new Set(ids).size).toBe(6);
  });

  it('gives each person the same id in the chat and in the directory, so that a message finds them', () => {
    const { currentUser, users, tenantId } = read(person(0), [person(0), person(1)]);
    for (const one of [currentUser, ...users]) expect(one.id).toBe(one.aadObjectId);
    expect(tenantId).toBe('t');
    expect(currentUser).toMatchObject({ id: 'object-0', name: label(person(0)) });
  });

  it('gives no two chats the same id, within a window or across windows, and the same ones at every start', () => {
    const chats = (signedIn: SamplePerson): string[] => {
      const { personalChat: own, groupChat, team } = read(signedIn, [person(0), person(1)]);
      return [own.id, groupChat.id, team.id, ...team.channels.map(({ id }) => id)];
    };
    const all = [...chats(person(0)), ...chats(person(1))];
    expect(new Set(all).size).toBe(all.length);
    expect(chats(person(0))).toEqual(chats(person(0)));
    expect(chats(person(0))[0]).toBe(personalChat(person(0)));
  });
});
