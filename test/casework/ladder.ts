import type { Wish } from '../../src/casework/request.ts';
import type { Result } from '../../src/casework/result.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { CHAIR, CHIEF, HEAD, MANAGER, SERVICE_MANAGER, TEACHER, WORKER } from '../support/sample-people.ts';
import { answering, as, RAISED, raising, type Office } from './office.ts';

export type Done = Extract<Result, { kind: 'done' }>;

export const NO = { answer: 'We have looked again, and it stays.' };
export const FURTHER = { further: 'The child is still hungry every day.' };
export const VIEW = { recommends: 'Assess again, together.', because: 'What the school saw was not asked about.' };

/** The steps up the ladder, each pressed by whoever has it there; each must be carried out. */
export function ladder(office: () => Office) {
  const done = async (pressed: Parameters<Office['press']>[0]): Promise<Done> =>
    as('done', await office().press(pressed));
  const raise = () => done({ by: TEACHER, wish: raising(), texts: RAISED, turn: 0 });
  const answer = (by: PersonId) => done({ by, wish: answering(), texts: NO });
  const escalate = (by: PersonId, actor: PersonId | null = null) =>
    done({ by, wish: { kind: 'escalate', actor }, texts: FURTHER });
  const takeOn = (by: PersonId) => done({ by, wish: { kind: 'take-on' } });
  const press = (by: PersonId, wish: Wish) => done({ by, wish });

  /** The social worker has answered, and the teacher has asked the head to take it on. */
  const askedToTakeOn = async () => {
    await raise();
    await answer(WORKER);
    return escalate(TEACHER);
  };
  const toManagers = async () => {
    await askedToTakeOn();
    return takeOn(HEAD);
  };
  const toSeniors = async () => {
    await toManagers();
    await answer(MANAGER);
    await escalate(HEAD);
    return takeOn(CHIEF);
  };
  const toPanel = async () => {
    await toSeniors();
    await answer(SERVICE_MANAGER);
    return escalate(CHIEF);
  };
  const giveView = (to: 'asked' | 'raising' = 'asked', by: PersonId = CHAIR) =>
    done({ by, wish: { kind: 'give-view', to }, texts: VIEW });
  return { done, raise, answer, escalate, takeOn, press, askedToTakeOn, toManagers, toSeniors, toPanel, giveView };
}
