/** What answers a pressed button: sent with `context.sendActivity`, it becomes the HTTP answer of the invoke. */
export interface InvokeAnswer {
  readonly type: 'invokeResponse';
  readonly value: { readonly status: 200; readonly body: InvokeBody };
}

interface InvokeBody {
  readonly statusCode: 200 | 400;
  readonly type: string;
  readonly value: unknown;
}

/** Replaces the card that was pressed. A card with `refresh` must never go out this way (platform notes). */
export function answerWithCard(card: object): InvokeAnswer {
  return answer({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** Shows a short text under the card and leaves it as it is. */
export function answerWithMessage(text: string): InvokeAnswer {
  return answer({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text });
}

/**
 * Shows a text in red in the card. The HTTP status stays 200: Teams shows nothing of a real 400. `code` is for machines,
 * `message` for the person.
 */
export function answerWithError(code: string, message: string): InvokeAnswer {
  return answer({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code, message } });
}

function answer(body: InvokeBody): InvokeAnswer {
  return { type: 'invokeResponse', value: { status: 200, body } };
}
