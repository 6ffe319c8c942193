import { randomUUID } from 'node:crypto';
import { personalChat, THE_BOT } from './configuration.ts';
import type { SamplePerson } from './sample-person.ts';

/**
 * Tells the service that the app is installed for this person, as Teams does when an organisation installs it for
 * everybody. The Playground itself says so only when its page is opened; without this, a person whose window nobody
 * has opened yet could not be written to. What is sent before the page is opened waits there. Shaped like the
 * Playground's own installation event; it says the same again, so a service that does not answer loses nothing.
 */
export async function announceWindow(person: SamplePerson, windowUrl: string, messagesUrl: string): Promise<void> {
  const id = personalChat(person);
  const activity = {
    type: 'installationUpdate',
    action: 'add',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${windowUrl}/_connector`,
    from: { id: person.aadObjectId, aadObjectId: person.aadObjectId },
    recipient: THE_BOT,
    conversation: { id, conversationType: 'personal', tenantId: person.tenantId },
    channelData: {
      tenant: { id: person.tenantId },
      source: { name: 'message' },
      settings: { selectedChannel: { id } },
    },
    locale: 'en-US',
    entities: [{ type: 'clientInfo', locale: 'en-US' }],
  };
  const headers = { 'content-type': 'application/json' };
  await fetch(messagesUrl, { method: 'POST', headers, body: JSON.stringify(activity) }).catch(() => undefined);
}
