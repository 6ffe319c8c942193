import type { View } from '../../access/access-log.ts';
import { sayDate } from '../../calendar/say-date.ts';
import type { Delivery } from '../../notices/delivery.ts';
import type { Policies } from '../../policy/policies.ts';
import { accessWords } from '../../words/access.ts';
import { disclosureWords as words } from '../../words/disclosure.ts';
import { timelineWords } from '../../words/timeline.ts';
import type { Deed } from './deeds.ts';
import type { Disclosure, Own } from './disclosure.ts';
import { asPlain } from './as-plain.ts';
import { sayEntry } from './say-entry.ts';
import { sayMoment } from './say-moment.ts';

/**
 * The document as plain text: it opens anywhere, prints as it stands, and what is deleted from it is gone, which cannot be
 * said of a black bar over a page. No line of it can be mistaken for one of ours: people's words stand behind a bar.
 */
export function sayDisclosure({ about, madeAt, own, others }: Disclosure, policies: Policies): string {
  const isPerson = about.kind === 'person';
  const lines = [
    isPerson ? words.ofPerson(asPlain(about.person)) : words.ofEscalation(about.escalation),
    words.made(sayMoment(madeAt)),
    '',
    words.notYet,
    ...(isPerson ? words.howToRead : words.howToReadEscalation),
    '',
    ...headed(words.partOne[about.kind], '='),
    ...partOne(own, isPerson),
    ...(isPerson
      ? section(
          'steps',
          own.steps.flatMap((step) => [...sayEntry(step, policies), '']),
        )
      : []),
    ...headed(words.partTwo[about.kind], '='),
    ...(others.length === 0 ? [words.whyNothing.others] : []),
    ...others.flatMap((step) => [...sayEntry(step, policies, words.review), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

type Section = keyof typeof words.sections;

/** Of an escalation only three of them can hold anything. */
const BESIDE_AN_ESCALATION: readonly Section[] = ['cards', 'messages', 'views'];

function partOne(own: Own, isPerson: boolean): readonly string[] {
  const held: Readonly<Record<Exclude<Section, 'steps'>, readonly string[]>> = {
    posts: own.posts.map(({ title, teamName, phone, email }) =>
      words.post(title, teamName ?? '', phone ?? '', email ?? ''),
    ),
    covers: own.covers.map(({ from, until }) => words.cover(sayDate(from), sayDate(until))),
    named: own.named === null ? [] : [words.named(own.named.role, own.named.email)],
    address: own.address === null ? [] : [words.since(sayMoment(own.address.at))],
    draft:
      own.draft === null
        ? []
        : [
            words.draft(own.draft.escalation, sayMoment(own.draft.at)),
            ...Object.entries(own.draft.choices).map(([name, value]) => `${name}: ${value}`),
          ],
    cards: own.cards.map(({ escalation, version }) => words.card(escalation, version)),
    messages: own.messages.map(message),
    views: own.views.map(view),
    deeds: own.deeds.map(deed),
  };
  const names = Object.keys(held).filter(isSection);
  return names
    .filter((name) => isPerson || BESIDE_AN_ESCALATION.includes(name))
    .flatMap((name) => section(name, held[name].map(asPlain)));

  function isSection(name: string): name is keyof typeof held {
    return name in held;
  }
}

function section(name: Section, lines: readonly string[]): readonly string[] {
  const held = lines.length === 0 ? [words.nothing, words.whyNothing[name], ''] : [...lines, ''];
  return [...headed(words.sections[name], '-'), ...held];
}

function headed(heading: string, under: string): readonly string[] {
  return [heading, under.repeat(heading.length), ''];
}

function message(delivery: Delivery): string {
  const { escalation, at } = delivery;
  if (delivery.phase === 'ended') return words.messageEnded(escalation, sayMoment(at), delivery.outcome);
  const about: Readonly<Record<string, string>> = timelineWords.deliveries.notices;
  return words.message(escalation, sayMoment(at), about[delivery.notice] ?? delivery.notice);
}

function deed({ with: what, at, kind, of, text }: Deed): string {
  const said = words.deed(sayMoment(at), words.deeds[what], of, kind);
  return text === null ? said : `${said}: ${text}`;
}

function view({ at, escalation, role, thing, reason }: View): string {
  const what: Readonly<Record<string, string>> = { ...accessWords.things, ...words.otherViews };
  const who = role === '' ? accessWords.someone : role;
  const said = words.view(escalation ?? words.noEscalation, sayMoment(at), who, what[thing] ?? thing);
  return reason === null ? said : `${said}. ${accessWords.reason(accessWords.reasons[reason])}`;
}
