import { Fault } from '../../errors/fault.ts';

/** Someone's chat with a bot. */
export interface Chat {
  readonly conversation: string;
  /** Types a message. Answers the milliseconds until the bot had answered. */
  says(text: string): Promise<number>;
  /** Presses a button drawn as Action.Execute. Answers the milliseconds until its answer was here. */
  presses(data: Readonly<Record<string, string | number>> & { readonly verb: string }): Promise<number>;
  /** The app is installed. */
  installs(): Promise<number>;
}

/** The chat of a person of the sample directory with the bot at an address. `serviceUrl` is where the bot is to answer. */
export function chatWith(url: string, serviceUrl: string, aadObjectId: string): Chat {
  const conversation = `chat-${aadObjectId}`;
  const tenantId = '11111111-1111-4111-8111-111111111111';
  let sent = 0;

  async function sends(activity: Readonly<Record<string, unknown>>): Promise<number> {
    const body = JSON.stringify({
      id: `activity-${(sent += 1)}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${aadObjectId}`, aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: conversation, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...activity,
    });
    const began = performance.now();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    await answer.text();
    const took = performance.now() - began;
    // A turn that failed is quick, and no measurement.
    if (answer.status !== 200) throw new Fault('unexpected');
    return took;
  }

  return {
    conversation,
    says: (text) => sends({ type: 'message', text }),
    presses: (data) =>
      sends({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'card',
        value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
      }),
    installs: () => sends({ type: 'installationUpdate', action: 'add' }),
  };
}
