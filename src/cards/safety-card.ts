import type { Link } from '../escalation/events.ts';
import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { raise } from '../words/raise.ts';
import { safety } from '../words/safety.ts';
import { drawButton } from './button.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf, phone } from './frame.ts';
import { choiceInput, textInput } from './inputs.ts';
import { linkLine } from './links.ts';
import { HOME_BUTTON, messageCard } from './message-card.ts';
import type { InputView } from './views.ts';

/** What a person chose on the first card of a raise. All codes, so that it can be kept for 24 hours. */
export type FirstChoices = Readonly<Partial<Record<FirstField, string>>>;
export type FirstField =
  'partnership' | 'kind' | 'namePart' | 'casePoint' | 'statedKind' | 'statedRole' | 'statedName' | 'safety' | 'link';

export interface FirstCard {
  readonly escalation: string;
  readonly inForce: Policy;
  /** The partnerships this person may raise under; asked for only where there are several. */
  readonly partnerships: readonly { readonly code: string; readonly name: string }[];
  /** False for someone no directory knows: they say which kind of agency and role is theirs. */
  readonly known: boolean;
  /** The escalation this one belongs to; null for one that stands by itself. */
  readonly link: Link | null;
  readonly choices: FirstChoices;
  readonly flaws: Readonly<Partial<Record<FirstField, string>>>;
}

/** The longest part of a name one may type. */
export const LONGEST_NAME_PART = 40;

/** Card 1 of a raise: is the child safe, which kind of agency, where things are. */
export function safetyCard(card: FirstCard, drawing: Drawing): Card {
  const { inForce, escalation } = card;
  // Who said that harm is likely comes back here to say who should look again: that answer stands.
  const rung = card.choices.safety === 'harm-likely';
  const button = (title: string, verb: string, rest: Partial<Button> = {}): Button => ({
    title,
    press: { verb, escalation },
    ...rest,
  });
  return draw(
    'form',
    frameOf(inForce, raise.heading, raise.step(1)),
    {
      problems: [],
      paragraphs: [
        raise.intro,
        ...linkLine(card.link),
        ...(card.known ? [] : [raise.unconfirmed]),
        rung ? safety.rung : `**${safety.question}**`,
      ].map((text) => ({ text })),
      // Danger never waits for a form: these stand before the inputs and work with all of them empty.
      actions: [
        button(safety.answers.danger, 'raise-danger'),
        ...(rung ? [] : [button(safety.answers.harm, 'raise-harm')]),
      ].map((each) => drawButton(each, drawing.buttons)),
      after: [{ text: rung ? safety.goOnAlongside : safety.goOn }],
      quotes: [],
      inputs: firstInputs(card),
    },
    [
      rung
        ? button(buttons.goOn, 'raise-rung', { sendsInputs: true, main: true })
        : button(safety.answers.safe, 'raise-safe', { sendsInputs: true, main: true }),
      button(buttons.doors, 'doors'),
    ],
    drawing,
  );
}

function firstInputs({ inForce, partnerships, known, choices, flaws }: FirstCard): InputView[] {
  const option = ({ code, label }: { code: string; label: string }) => ({ title: label, value: code });
  const state = (field: FirstField) => ({ value: choices[field], flaw: flaws[field] });
  const kinds = inForce.agencyKinds.map(option);
  return [
    ...(partnerships.length > 1
      ? [
          choiceInput(
            'partnership',
            raise.partnership,
            partnerships.map(({ code, name }) => ({ title: name, value: code })),
            state('partnership'),
          ),
        ]
      : []),
    ...(known
      ? []
      : [
          choiceInput('statedKind', raise.statedKind, kinds, state('statedKind')),
          choiceInput('statedRole', raise.statedRole, statedRoles(inForce).map(option), state('statedRole')),
          textInput('statedName', raise.statedName, LONGEST_NAME_PART, {
            ...state('statedName'),
            required: false,
            multiline: false,
          }),
        ]),
    choiceInput('kind', raise.kind, kinds, state('kind')),
    textInput('namePart', raise.namePart, LONGEST_NAME_PART, {
      ...state('namePart'),
      required: false,
      multiline: false,
    }),
    choiceInput('casePoint', raise.casePoint, inForce.casePoints.map(option), state('casePoint')),
  ];
}

/** Roles someone may say they have. Nobody becomes the partnership's team or a panel by saying so. */
export function statedRoles(policy: Policy): Policy['roles'] {
  return policy.roles.filter(({ code }) => !['panel', 'partnership-team', 'point-of-contact'].includes(code));
}

/** In danger now: the number, and nothing else to do here. */
export function dangerCard(inForce: Policy, drawing: Drawing): Card {
  const { emergency, frontDoor, outOfHours } = inForce.safety;
  return messageCard(inForce, drawing, {
    heading: safety.danger.heading(phone(emergency)),
    lines: safety.danger.body(phone(frontDoor), phone(outOfHours)),
    buttons: [HOME_BUTTON],
  });
}

/** Serious harm likely: a new referral now; the challenge may run alongside. */
export function harmCard(inForce: Policy, drawing: Drawing, escalation: string): Card {
  const { frontDoor, outOfHours } = inForce.safety;
  return messageCard(inForce, drawing, {
    heading: safety.harm.heading,
    lines: safety.harm.body(phone(frontDoor), phone(outOfHours)),
    buttons: [{ title: safety.harm.goOn, press: { verb: 'raise-rung', escalation }, main: true }, HOME_BUTTON],
  });
}
