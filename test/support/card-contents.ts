import { z } from 'zod';
import type { Card } from '../../src/cards/card.ts';

/** One thing in a card: an element, a fact, a choice, a button. */
export type Part = Readonly<Record<string, unknown>>;

const part = z.record(z.string(), z.unknown());

/** Everything in a card, in the order in which it is read, the card itself first. */
export function partsOf(card: unknown): readonly Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  const read = part.safeParse(card);
  return read.success ? [read.data, ...Object.values(read.data).flatMap(partsOf)] : [];
}

export function ofType(card: Card, ...types: readonly string[]): readonly Part[] {
  return partsOf(card).filter(({ type }) => types.includes(String(type)));
}

export function inputsOf(card: Card): readonly Part[] {
  return partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
}

export function buttonsOf(card: Card): readonly Part[] {
  return ofType(card, 'Action.Execute', 'Action.Submit');
}

export function titlesOf(card: Card): readonly string[] {
  return buttonsOf(card).map(({ title }) => String(title));
}

export function input(card: Card, id: string): Part | undefined {
  return inputsOf(card).find((each) => each['id'] === id);
}

/** The texts of our own: what is set, not what people wrote. */
export function ownTexts(card: Card): readonly string[] {
  return ofType(card, 'TextBlock').map(({ text }) => String(text));
}

/** The texts of people, as they are drawn. */
export function peoplesTexts(card: Card): readonly string[] {
  return ofType(card, 'RichTextBlock').map(({ inlines }) =>
    partsOf(inlines)
      .map(({ text }) => String(text))
      .join(''),
  );
}

/** The facts by their titles. */
export function factsOf(card: Card): Readonly<Record<string, unknown>> {
  const facts = ofType(card, 'FactSet').flatMap((set) => partsOf(set['facts']));
  return Object.fromEntries(facts.map(({ title, value }) => [String(title), value]));
}

export function bytesOf(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}
