import { z } from 'zod';
import { refusals } from '../../src/words/home.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';

/** Longer than the service may ever take. */
const PATIENCE_MS = 30_000;

/** What a press came to. */
export type Answer =
  /** A card. `kept`: it says, as far as anyone can tell from it, that what was pressed is in the record. */
  | {
      readonly kind: 'card';
      readonly verbs: readonly string[];
      readonly turn: number | null;
      readonly kept: boolean;
      readonly text: string;
    }
  /** An error in so many words: it may be kept or not. */
  | { readonly kind: 'error' }
  /** None, because the process was killed meanwhile. */
  | { readonly kind: 'none' };

const answered = z.object({ statusCode: z.literal(200), value: z.looseObject({ type: z.literal('AdaptiveCard') }) });

/** Who presses, and where the service is to write to them. */
export interface Device {
  readonly account: string;
  readonly cardMessage: string;
  readonly serviceUrl: string;
}

export function conversationOf(account: string): string {
  return `chat-${account}`;
}

/** Presses a button drawn as Action.Execute, as Teams would send it. */
export async function press(url: string, device: Device, data: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { cardMessage: replyToId } = device;
  const action = { type: 'Action.Execute', verb: data['verb'], data };
  const value = { action, trigger: 'manual' };
  const body = await send(url, device, { type: 'invoke', name: 'adaptiveCard/action', replyToId, value });
  if (body === null) return { kind: 'none' };
  const read = answered.safeParse(body);
  if (!read.success) return { kind: 'error' };
  const card = read.data.value;
  const text = JSON.stringify(card);
  const buttons = buttonsIn(card);
  // A card of an escalation that opens with no refusal. A form come back has inputs, and is no answer to what was sent.
  const kept = buttons.length > 0 && !text.includes(refusals.heading) && !text.includes('"Input.');
  const turns = buttons.flatMap(({ turn }) => (turn === undefined ? [] : [turn]));
  return { kind: 'card', verbs: buttons.map(({ verb }) => verb), turn: turns[0] ?? null, kept, text };
}

/** The app is installed for this person. */
export async function install(url: string, device: Device): Promise<void> {
  await send(url, device, { type: 'installationUpdate', action: 'add' });
}

let sent = 0;

/** The answer's body; null where there was no answer, or none of the service's own. */
async function send(url: string, { account, serviceUrl }: Device, activity: object): Promise<unknown> {
  const conversation = { id: conversationOf(account), conversationType: 'personal', tenantId: TENANT };
  sent += 1;
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({
        id: `activity-${sent}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${account}`, aadObjectId: account },
        recipient: { id: '28:bot' },
        conversation,
        channelData: { tenant: { id: TENANT } },
        ...activity,
      }),
    });
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}

interface Button {
  readonly verb: string;
  readonly turn?: number | undefined;
}

const button = z.object({ verb: z.string(), escalation: z.string(), turn: z.int().optional() });

/** The buttons of an escalation, wherever in the card they stand. */
function buttonsIn(value: unknown): readonly Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const read = button.safeParse(value);
  return read.success ? [read.data] : Object.values(value).flatMap(buttonsIn);
}
