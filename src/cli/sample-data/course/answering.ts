import type { Instant } from '../../../calendar/instant.ts';
import type { AnswerPosition } from '../../../escalation/events.ts';
import { answerDue } from '../../../escalation/running-clocks.ts';
import { workingDaysTo } from '../../../escalation/facts/working-days-to.ts';
import type { Open } from '../../../escalation/state.ts';
import { sampleCases } from '../../../words/sample-cases.ts';
import type { Chance, Shares } from '../chance.ts';
import { soonAfter, workingDaysOn } from '../working-moment.ts';
import { type Course, type Setting, type Stand, stillOpen } from './step.ts';

/** Where a policy states no time, people take so long. */
const WITHOUT_A_TIME = 6;

/** The asked side is heard from: most in time, some late, some only once the time to answer has passed. */
export function* heardAndAnswered(
  opened: Stand<Open>,
  positions: Shares<AnswerPosition>,
  setting: Setting,
): Course<Stand<Open>> {
  const { chance } = setting;
  const manner = chance.pick({ 'in-time': 84, late: 8, silent: 8 });
  const due = answerDue(opened.state)?.dueAt ?? null;
  let now = opened;
  if (manner !== 'silent') now = yield* heard(opened, setting);
  const passed = due !== null && due > now.at ? due : now.at;
  const at = manner === 'in-time' ? inTime(now.at, due, chance) : late(passed, chance);
  return yield* answered(at, positions, setting);
}

/** They say that they have it, and the two sides find out which child it is; some have a question first. */
export function* heard(opened: Stand<Open>, { chance }: Setting): Course<Stand<Open>> {
  const by = opened.state.panel === null ? 'asked' : 'panel';
  const isChild = opened.state.scope === 'child';
  const childKnown = !isChild || chance.in100(74);
  const days = chance.pick({ 0: 66, 1: 29, 2: 5 });
  const at = workingDaysOn(opened.at, opened.state.route === 'urgent' ? 0 : Number(days), chance);
  let now = stillOpen(yield { at, by, wish: { kind: 'acknowledge', childKnown }, texts: {} });
  if (!childKnown) {
    const told = soonAfter(now.at, chance);
    now = stillOpen(yield { at: told, by: 'raising', wish: { kind: 'tell-child' }, texts: {} });
    if (chance.in100(60)) {
      const known = soonAfter(now.at, chance);
      now = stillOpen(yield { at: known, by, wish: { kind: 'know-child' }, texts: {} });
    }
  }
  return by === 'asked' && chance.in100(13) ? yield* questioned(now, chance) : now;
}

function* questioned({ at }: Stand<Open>, chance: Chance): Course<Stand<Open>> {
  const question = chance.oneOf(sampleCases.questions);
  const asked = yield { at: soonAfter(at, chance), by: 'asked', wish: { kind: 'ask' }, texts: { question } };
  const reply = chance.oneOf(sampleCases.replies);
  const replied = soonAfter(asked.at, chance);
  return stillOpen(yield { at: replied, by: 'raising', wish: { kind: 'reply' }, texts: { reply } });
}

/** The answer, with what they will do where they agree or propose something. */
export function* answered(at: Instant, positions: Shares<AnswerPosition>, { chance }: Setting): Course<Stand<Open>> {
  const position = chance.pick(positions);
  const acts = position !== 'maintain' && chance.in100(position === 'propose' ? 70 : 45);
  const texts = {
    answer: chance.oneOf(sampleCases.answers[position]),
    ...(acts ? { ourAction: chance.oneOf(sampleCases.actions) } : {}),
  };
  const wish = {
    kind: 'answer',
    position,
    whatWouldChange:
      position === 'maintain'
        ? chance.pick({ 'new-information': 55, 'change-for-child': 30, 'nothing-further': 15 })
        : null,
    meanwhile:
      position !== 'agree' && chance.in100(68)
        ? chance.pick({ waits: 48, 'goes-ahead': 34, 'goes-ahead-with': 18 })
        : null,
    ourActionBy: null,
    theirActionBy: null,
  } as const;
  return stillOpen(yield { at, by: 'asked', wish, texts });
}

/** Before the time runs out, on any of the working days left. */
function inTime(from: Instant, due: Instant | null, chance: Chance): Instant {
  const days = due === null ? WITHOUT_A_TIME : workingDaysTo(from, due);
  return workingDaysOn(from, chance.between(0, days), chance);
}

/** After it has passed; most soon, some much later. */
export function late(due: Instant, chance: Chance): Instant {
  return workingDaysOn(due, chance.in100(80) ? chance.between(1, 4) : chance.between(5, 14), chance);
}
