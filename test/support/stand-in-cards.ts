interface Element {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A card with every kind of input the product uses, both kinds of button, and one that is refused. */
export function formCard(): Element {
  const choices = ['First', 'Second', 'Third'].map((title) => ({ title, value: title.toLowerCase() }));
  const required = { isRequired: true, errorMessage: 'Choose one.' };
  return card(
    [
      { type: 'Input.Text', id: 'words', label: 'What happened', isMultiline: true, maxLength: 200 },
      { type: 'Input.Text', id: 'role', label: 'Role' },
      { type: 'Input.ChoiceSet', id: 'compact', label: 'Which one', choices, ...required },
      { type: 'Input.ChoiceSet', id: 'expanded', label: 'How soon', style: 'expanded', choices },
      { type: 'Input.ChoiceSet', id: 'several', label: 'Who knows', style: 'expanded', isMultiSelect: true, choices },
      { type: 'Input.Toggle', id: 'told', title: 'I have told them' },
      { type: 'Input.Date', id: 'day', label: 'On which day' },
      { type: 'Input.Number', id: 'count', label: 'How many' },
    ],
    [
      { type: 'Action.Execute', title: 'Execute it', verb: 'send', data: { verb: 'send', turn: 3 } },
      { type: 'Action.Submit', title: 'Submit it', data: { verb: 'send', turn: 3 } },
      { type: 'Action.Execute', title: 'Refuse it', verb: 'refuse', associatedInputs: 'none' },
    ],
  );
}

/** More buttons than Teams shows at once. */
export function manyButtonsCard(): Element {
  const buttons = Array.from({ length: 8 }, (_, place) => ({
    type: 'Action.Execute',
    title: `Button ${place + 1}`,
    verb: 'send',
    data: { button: place + 1 },
  }));
  return card([text('Many buttons')], buttons);
}

/** A card that says what arrived, one line an input. */
export function receivedCard(how: string, inputs: Readonly<Record<string, unknown>>): Element {
  return card([text(how), ...Object.entries(inputs).map(([name, value]) => text(`${name}=${String(value)};`))], []);
}

function text(words: string): Element {
  return { type: 'TextBlock', text: words, wrap: true };
}

function card(body: readonly Element[], actions: readonly Element[]): Element {
  return { type: 'AdaptiveCard', version: '1.5', body, actions };
}
