import type { ChatPerson } from './bot-client.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';

/** A person of policies/sample-directory, by account, in their own chat with the bot. */
function person(account: string): ChatPerson {
  return { id: account, aadObjectId: account, tenantId: TENANT, conversationId: `chat-of-${account.slice(0, 8)}` };
}

export function idOf({ tenantId, aadObjectId }: ChatPerson): string {
  return `${tenantId}:${aadObjectId}`;
}

/** Designated safeguarding lead of Sample Primary School A: raises. */
export const RAISER = person('aaaaaaaa-0001-4000-8000-000000000001');
/** Team manager, Assessment team, Kent children's social care: asked. Covers the Front door team's senior practitioner. */
export const MANAGER = person('bbbbbbbb-0002-4000-8000-000000000002');
export const COORDINATOR = person('cccccccc-0003-4000-8000-000000000003');
/** Away: covered by the team manager. */
export const FRONT_DOOR = person('dddddddd-0004-4000-8000-000000000004');
export const SOCIAL_WORKER = person('eeeeeeee-0005-4000-8000-000000000005');
/** Head teacher of Sample Primary School A. */
export const HEAD = person('10000000-0007-4000-8000-000000000007');
export const EARLY_HELP_WORKER = person('20000000-0008-4000-8000-000000000008');
/** Has no part in anything here. */
export const SCHOOL_NURSE = person('90000000-0015-4000-8000-000000000015');
/** In no directory. */
export const STRANGER = person('99999999-0099-4000-8000-000000000099');
