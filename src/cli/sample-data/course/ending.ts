import type { Closed, Open } from '../../../escalation/state.ts';
import { otherSide } from '../../../escalation/state.ts';
import { sampleCases } from '../../../words/sample-cases.ts';
import { soonAfter, workingDaysOn } from '../working-moment.ts';
import { heard, heardAndAnswered } from './answering.ts';
import { type Course, ended, type Setting, type Stand, stillOpen } from './step.ts';

/** How it ends at the stage it has come to; null where it does not, and waits on. */
export function* ending(opened: Stand<Open>, setting: Setting): Course<Stand<Closed> | null> {
  const { chance } = setting;
  const way = chance.pick({ answer: 61, talking: 27, withdrawn: 9, waits: 2 });
  switch (way) {
    case 'answer': {
      const answered = yield* heardAndAnswered(opened, { agree: 42, propose: 34, maintain: 24 }, setting);
      return yield* accepted(answered, setting);
    }
    case 'talking':
      return yield* settledByTalking(opened, setting);
    case 'withdrawn':
      return yield* takenBack(chance.in100(60) ? yield* heard(opened, setting) : opened, setting);
    case 'waits':
      if (chance.in100(50)) yield* heard(opened, setting);
      return null;
    default:
      return way satisfies never;
  }
}

/** The raising side lets it rest on the answer; some still disagree. */
export function* accepted({ state, at }: Stand<Open>, { chance }: Setting): Course<Stand<Closed>> {
  const stays = state.situation.name === 'answered' && state.situation.position === 'maintain';
  const how = stays && chance.in100(62) ? 'still-disagree' : 'content';
  const when = workingDaysOn(at, chance.between(0, 5), chance);
  return ended(yield { at: when, by: 'raising', wish: { kind: 'accept', how, actionsAccepted: true }, texts: {} });
}

/** One side logs what they agreed on the phone; the other says so too, or the raising side lets it rest on one word. */
function* settledByTalking(opened: Stand<Open>, setting: Setting): Course<Stand<Closed>> {
  const { chance } = setting;
  const before = chance.in100(82) ? yield* heard(opened, setting) : opened;
  let { at } = before;
  if (chance.in100(25)) {
    const by = chance.pick({ raising: 50, asked: 50 });
    at = soonAfter(at, chance);
    const talked = chance.oneOf(sampleCases.talked);
    yield { at, by, wish: { kind: 'talk', ourActionBy: null, theirActionBy: null }, texts: { talked } };
  }
  const by = chance.pick({ raising: 55, asked: 45 });
  const outcome = chance.pick({ agreed: 55, 'partly-agreed': 32, 'no-change': 13 });
  const logged = yield {
    at: workingDaysOn(at, Number(chance.pick({ 0: 50, 1: 30, 2: 12, 4: 8 })), chance),
    by,
    wish: { kind: 'log-settled', outcome },
    texts: { agreed: chance.oneOf(sampleCases.agreed) },
  };
  if (chance.in100(70)) {
    const when = workingDaysOn(logged.at, Number(chance.pick({ 0: 55, 1: 30, 3: 15 })), chance);
    return ended(yield { at: when, by: otherSide(by), wish: { kind: 'confirm-settled' }, texts: {} });
  }
  const when = workingDaysOn(logged.at, chance.between(3, 6), chance);
  return ended(yield { at: when, by: 'raising', wish: { kind: 'close-one-sided' }, texts: {} });
}

function* takenBack({ at }: Stand<Open>, { chance }: Setting): Course<Stand<Closed>> {
  const code = chance.pick({ 'events-moved-on': 58, 'no-longer-disagree': 27, 'other-route': 15 });
  const texts = chance.in100(50) ? { reason: sampleCases.withdrawn } : {};
  const when = workingDaysOn(at, Number(chance.pick({ 0: 40, 1: 30, 3: 20, 7: 10 })), chance);
  return ended(yield { at: when, by: 'raising', wish: { kind: 'withdraw', code }, texts });
}

/** The panel gives its view, and the agency that holds the duty says what it will do: that ends the ladder. */
export function* panelsView(opened: Stand<Open>, setting: Setting): Course<Stand<Closed>> {
  const { chance } = setting;
  const { recommends, because } = sampleCases.view;
  const before = yield* heard(opened, setting);
  const texts = { recommends: chance.oneOf(recommends), because: chance.oneOf(because) };
  const at = workingDaysOn(before.at, chance.between(4, 11), chance);
  const viewed = stillOpen(yield { at, by: 'panel', wish: { kind: 'give-view', to: 'asked' }, texts });
  const response = chance.pick({ accepts: 50, 'in-part': 35, 'does-not-accept': 15 });
  return ended(
    yield {
      at: workingDaysOn(viewed.at, chance.between(1, 5), chance),
      by: 'asked',
      wish: { kind: 'record-decision', response },
      texts: { willDo: sampleCases.willDo[response] },
    },
  );
}
