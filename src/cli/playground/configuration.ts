import type { SamplePerson } from './sample-person.ts';

/** The Playground takes exactly this many people besides the one signed in; with any other number it ends at once. */
const OTHER_PEOPLE = 5;

/** Who the service is in the Playground's world. */
export const THE_BOT = { id: 'escalation-project', name: 'Escalation Project' } as const;

/**
 * What one Playground process is told about its world: who is signed in, in which tenant, with which chat. The answer
 * is JSON, which is YAML too. The chat's id is made from the person's, so a conversation stored before a restart is
 * still theirs after it. `id` equals `aadObjectId` because the Playground finds people by the first and the service
 * by the second.
 */
export function playgroundConfiguration(signedIn: SamplePerson, everyone: readonly SamplePerson[]): string {
  const others = everyone.filter((person) => person.aadObjectId !== signedIn.aadObjectId).slice(0, OTHER_PEOPLE);
  const own = signedIn.aadObjectId;
  const configuration = {
    version: '0.1.1',
    tenantId: signedIn.tenantId,
    bot: THE_BOT,
    currentUser: member(signedIn.aadObjectId, label(signedIn)),
    users: [
      ...others.map((person) => member(person.aadObjectId, label(person))),
      ...Array.from({ length: OTHER_PEOPLE - others.length }, (_, place) =>
        member(`nobody-${place + 1}-${own}`, `Nobody ${place + 1}`),
      ),
    ],
    personalChat: { id: personalChat(signedIn) },
    groupChat: { id: `group-${own}`, name: 'Group chat (not used)' },
    team: {
      id: `team-${own}`,
      name: 'Team (not used)',
      aadGroupId: `team-group-${own}`,
      channels: [{ id: `channel-${own}`, name: 'Announcements' }],
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** The conversation this person has with the service: the same at every start. */
export function personalChat(person: SamplePerson): string {
  return `personal-${person.aadObjectId}`;
}

/** "Team manager, Assessment team (Kent County Council)": what the window shows as the person's name. */
export function label(person: SamplePerson): string {
  return `${person.title} (${person.agencyName})`;
}

function member(id: string, name: string): Record<string, string> {
  const address = `${id}@people.example`;
  return { id, name, userPrincipleName: address, aadObjectId: id, givenName: name, surname: '', email: address };
}
