/** A person's Teams account and their chat with the bot. */
export interface ChatPerson {
  readonly id: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly conversationId: string;
}

/** What the bot's HTTP server answered. `body` is parsed where it is JSON, the text where it is not, null where empty. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly cardMessageId: string;
}

export interface PersonAtTheBot {
  /** Types a message. */
  says(text: string): Promise<BotAnswer>;
  /** Presses a button drawn as Action.Execute: an invoke, answered in `body`. */
  presses(press: Press): Promise<BotAnswer>;
  /** Presses a button drawn as Action.Submit: a message without text, answered by a message. */
  submits(press: Omit<Press, 'verb'>): Promise<BotAnswer>;
  /** The app is installed for this person. */
  installs(): Promise<BotAnswer>;
  /** The app is taken away again. */
  uninstalls(): Promise<BotAnswer>;
  /** Any activity: the given fields over a person's usual ones. */
  sends(activity: Readonly<Record<string, unknown>>): Promise<BotAnswer>;
}

export interface BotClient {
  as(person: ChatPerson): PersonAtTheBot;
}

const BOT = { id: '28:bot', name: 'Bot' };

/**
 * Speaks to the bot's real HTTP server as people's Teams clients would. `endpoint` is its messaging address, `serviceUrl`
 * the stub connector's; `headers` go along with every request (a token, say).
 */
export function makeBotClient(options: {
  readonly endpoint: string;
  readonly serviceUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
}): BotClient {
  let sent = 0;
  const as = (person: ChatPerson): PersonAtTheBot => {
    const sends = (activity: Readonly<Record<string, unknown>>): Promise<BotAnswer> => {
      sent += 1;
      return post({
        id: `activity-${sent}`,
        channelId: 'msteams',
        serviceUrl: options.serviceUrl,
        timestamp: new Date().toISOString(),
        locale: 'en-GB',
        from: { id: person.id, name: 'Person', aadObjectId: person.aadObjectId },
        recipient: BOT,
        conversation: { id: person.conversationId, conversationType: 'personal', tenantId: person.tenantId },
        channelData: { tenant: { id: person.tenantId } },
        ...activity,
      });
    };
    const installation = (action: 'add' | 'remove') => sends({ type: 'installationUpdate', action });
    return {
      sends,
      says: (text) => sends({ type: 'message', text, textFormat: 'plain' }),
      presses: ({ verb, data, cardMessageId }) =>
        sends({
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: cardMessageId,
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        }),
      submits: ({ data, cardMessageId }) => sends({ type: 'message', replyToId: cardMessageId, value: data }),
      installs: async () => {
        await sends({ type: 'conversationUpdate', membersAdded: [BOT] });
        return installation('add');
      },
      uninstalls: () => installation('remove'),
    };
  };

  async function post(activity: Readonly<Record<string, unknown>>): Promise<BotAnswer> {
    const response = await fetch(options.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...options.headers },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: bodyOf(text) };
  }

  return { as };
}

function bodyOf(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
