import type { Policy } from '../../policy/policy.ts';
import { safety } from '../../words/safety.ts';
import { web } from '../../words/web.ts';

interface Telephone {
  readonly label: string;
  readonly number: string;
  readonly href: string;
  readonly hours: string | null;
}

/** What stands first on every page: whom to ring in danger, and whom when worried, by partnership. */
export interface SafetyLines {
  readonly emergencies: readonly Telephone[];
  readonly partnerships: readonly {
    readonly name: string;
    readonly numbers: readonly Telephone[];
    readonly notes: readonly string[];
  }[];
}

/** The numbers of the policies in force; where one is a draft or its numbers have not been rung, it says so. */
export function safetyLines(inForce: readonly Policy[]): SafetyLines {
  const emergencies = new Map(inForce.map(({ safety: { emergency } }) => [emergency.number, telephone(emergency)]));
  return {
    emergencies: [...emergencies.values()],
    partnerships: inForce.map((policy) => ({
      name: policy.partnership.name,
      numbers: [telephone(policy.safety.frontDoor), telephone(policy.safety.outOfHours)],
      notes: [
        ...(policy.status === 'draft' ? [web.danger.draft(policy.partnership.name)] : []),
        ...(policy.safety.checked === null ? [safety.unchecked] : []),
      ],
    })),
  };
}

function telephone({ label, number, hours }: Policy['safety']['emergency']): Telephone {
  return { label, number, href: `tel:${number.replaceAll(' ', '')}`, hours: hours ?? null };
}
