import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** Longer than any id Teams is known to send, and short enough to be stored and compared without thought. */
const id = z.string().min(1).max(1024);
const account = z.looseObject({ id });
const time = z
  .string()
  .max(64)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .optional();

const activity = (serviceUrl: z.ZodType<string>, channelId: z.ZodType<string>) =>
  z.looseObject({
    type: z.string().min(1).max(64),
    id: id.optional(),
    serviceUrl,
    channelId,
    from: account,
    recipient: account,
    conversation: account,
    // The SDK makes dates of these without looking.
    timestamp: time,
    localTimestamp: time,
    expiration: time,
  });

const url = z.string().max(2048);
const secure = url.refine((text) => partsOf(text)?.protocol === 'https:');
const loopback = url.refine((text) => isLoopback(partsOf(text)));

const FROM_TEAMS = activity(secure, z.literal('msteams'));
const ON_THIS_MACHINE = activity(z.union([secure, loopback]), z.enum(['msteams', 'emulator']));

/** Whether a body is an activity the SDK can be handed. */
export type ActivityGuard = (body: unknown) => body is Activity;

/**
 * Checks what the SDK takes on trust before it sees it (missing fields are a 500 there, before its own error handling).
 * From Teams only over https; a service for this machine alone also takes the Playground's loopback address. It says
 * nothing about who sent the activity: the token check does.
 */
export function makeActivityGuard({ localOnly }: { readonly localOnly: boolean }): ActivityGuard {
  const schema = localOnly ? ON_THIS_MACHINE : FROM_TEAMS;
  return (body): body is Activity => schema.safeParse(body).success;
}

function partsOf(text: string): URL | null {
  const parsed = URL.parse(text);
  return parsed === null || parsed.username !== '' || parsed.password !== '' ? null : parsed;
}

function isLoopback(parsed: URL | null): boolean {
  return parsed?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
}
