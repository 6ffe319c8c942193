/** An Adaptive Card as JSON, ready to be sent. */
export type Card = Readonly<Record<string, unknown>>;

/** Whether buttons are drawn as Action.Execute (the card is answered in place) or as Action.Submit (a message comes in). */
export type ButtonKind = 'execute' | 'submit';

/** What a button carries back: a verb, which escalation, which turn; never words and never who presses. */
export interface Press {
  readonly verb: string;
  readonly escalation?: string;
  readonly turn?: number;
  /** Where navigation goes: a stage's code, a policy's id. */
  readonly place?: string;
}

export interface Button {
  readonly title: string;
  readonly press: Press;
  /** False where the button must work although an input is empty or wrong. */
  readonly sendsInputs?: boolean;
  readonly main?: boolean;
}
