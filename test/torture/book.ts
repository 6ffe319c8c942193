import type { CommandKind } from '../../src/escalation/commands.ts';

/** One command somebody gave, however often its button was pressed. */
export interface Pressed {
  readonly escalation: string;
  readonly person: string;
  readonly command: CommandKind;
  readonly turn: number;
  /** The word by which its text is found again; null where it has no text. */
  readonly token: string | null;
  /** Whether the service has said to anyone that it is kept. */
  readonly acknowledged: boolean;
}

/** What was pressed, and what became of it as those who pressed know it. */
export interface Book {
  readonly pressed: readonly Pressed[];
  /** Notes a command before it is sent the first time. What it answers is called once the service has said that it is kept. */
  add(command: Omit<Pressed, 'acknowledged'>): () => void;
}

export function openBook(): Book {
  const pressed: Pressed[] = [];
  return {
    pressed,
    add(command) {
      const place = pressed.push({ ...command, acknowledged: false }) - 1;
      return () => {
        pressed[place] = { ...command, acknowledged: true };
      };
    },
  };
}

/** Letters that make no word and no name, so that no check of texts takes a token for anything. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const LENGTH = 6;

/** The token of a number: always as long, never the same for two numbers. */
export function tokenOf(number: number): string {
  let rest = number;
  let token = '';
  for (let place = 0; place < LENGTH; place += 1) {
    token = (LETTERS[rest % LETTERS.length] ?? '') + token;
    rest = Math.floor(rest / LETTERS.length);
  }
  return token;
}

/** A text that holds the token. */
export function textWith(token: string): string {
  return `We looked at it again (mark ${token}).`;
}

/** The tokens that texts hold, in order. */
export function tokensIn(text: string): readonly string[] {
  return [...text.matchAll(/\(mark ([a-z]+)\)/g)].map(([, token = '']) => token);
}
