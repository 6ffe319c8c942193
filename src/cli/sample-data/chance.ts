import { Fault } from '../../errors/fault.ts';
import { randomFrom } from '../bench/identifiers/sentences.ts';

/** Codes and how likely each is, in any measure. */
export type Shares<Code extends string> = Readonly<Record<Code, number>>;

/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in so many of a hundred. */
  in100(share: number): boolean;
  /** One of them. Throws Fault `unexpected` where there is none. */
  oneOf<Each>(choices: readonly Each[]): Each;
  /** A code, each as often as its share says. */
  pick<Code extends string>(shares: Shares<Code>): Code;
  readonly bytes: (count: number) => Uint8Array;
}

/** Chance for one piece of work: another `place` under the same seed is another run of it. */
export function chanceFrom(seed: number, place = 0): Chance {
  const random = randomFrom(Math.imul(seed ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b));
  const between: Chance['between'] = (least, most) => least + Math.floor(random() * (most - least + 1));
  return {
    between,
    in100: (share) => random() * 100 < share,
    oneOf(choices) {
      const chosen = choices[between(0, choices.length - 1)];
      if (chosen === undefined) throw new Fault('unexpected');
      return chosen;
    },
    pick: (shares) => pick(shares, random()),
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}

function pick<Code extends string>(shares: Shares<Code>, at: number): Code {
  const codes = (Object.keys(shares) as Code[]).filter((code) => shares[code] > 0);
  const sum = codes.reduce((total, code) => total + shares[code], 0);
  let left = at * sum;
  for (const code of codes) {
    left -= shares[code];
    if (left < 0) return code;
  }
  throw new Fault('unexpected');
}
