import type { Link } from '../escalation/events.ts';
import { raise } from '../words/raise.ts';
import type { Reading } from './reading.ts';

/** The line on both cards of a raise that belongs to another escalation; none for one that stands by itself. */
export function linkLine(link: Link | null): readonly string[] {
  return link === null ? [] : [raise.linked[link.kind](link.escalation)];
}

/**
 * The escalations this one belongs to, and those that belong to it, by reference alone. That a second agency was asked too
 * is the raising side's business: the asked side and the panel see only what follows what.
 */
export function linkFacts({ file, linked }: Reading): readonly { readonly title: string; readonly value: string }[] {
  const { state, place } = file;
  const { links } = raise;
  const own =
    state.link === null ? [] : [{ kind: state.link.kind, title: links[state.link.kind], value: state.link.escalation }];
  const others = linked.flatMap(({ escalation, link }) =>
    link === null
      ? []
      : [{ kind: link.kind, title: link.kind === 'follows' ? links.followedBy : links.askedToo, value: escalation }],
  );
  return [...own, ...others]
    .filter(({ kind }) => kind === 'follows' || place.standing.inside)
    .map(({ title, value }) => ({ title, value }));
}
