import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { personOf } from '../directory/person.ts';
import type { PersonId } from '../escalation/ids.ts';

const speaker = z.object({ aadObjectId: z.guid() });
const chat = z.object({ tenantId: z.guid().optional() });
const channel = z.object({ tenant: z.object({ id: z.guid() }) });

/**
 * The person behind an activity, by tenant and account: what the channel vouches for, never what a card carries. Null
 * where either is missing.
 */
export function whoSpeaks(activity: Activity): PersonId | null {
  const from = speaker.safeParse(activity.from);
  if (!from.success) return null;
  const tenantId =
    chat.safeParse(activity.conversation).data?.tenantId ?? channel.safeParse(activity.channelData).data?.tenant.id;
  return tenantId === undefined ? null : personOf({ tenantId, aadObjectId: from.data.aadObjectId });
}

/** Escalations are spoken of in a person's own chat only: in a group or a channel everyone present would read them. */
export function isOwnChat(activity: Activity): boolean {
  const { conversationType, isGroup } = activity.conversation;
  return isGroup !== true && (conversationType === undefined || conversationType === 'personal');
}
