import { createRequire } from 'node:module';
import type { Card } from '../../src/cards/card.ts';

/** The part of the Adaptive Cards package the tests use: its own parser, which knows no DOM as long as nothing is drawn. */
interface Parser {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(card: Card, context: Context): void;
    validateProperties(): { readonly validationEvents: readonly Finding[] };
  };
  readonly HostConfig: new (settings: object) => unknown;
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Versions: { readonly v1_5: unknown };
}

interface Context {
  readonly eventCount: number;
  getEventAt(place: number): Finding;
}

interface Finding {
  readonly message: string;
}

// The package's types import its TypeScript sources, which our compiler's strictness refuses.
const parser = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Parser;

/** Teams shows this many buttons of a row; the rest hide behind "...". */
const SHOWN_BY_TEAMS = 6;

/** What the Adaptive Cards package itself finds wrong with a card of version 1.5. */
export function findingsOf(card: Card): readonly string[] {
  const context = new parser.SerializationContext(parser.Versions.v1_5);
  const parsed = new parser.AdaptiveCard();
  parsed.hostConfig = new parser.HostConfig({ actions: { maxActions: SHOWN_BY_TEAMS } });
  parsed.parse(card, context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place));
  return [...whileParsing, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}
