import { makeBotClient, type ChatPerson, type PersonAtTheBot } from '../../support/bot-client.ts';
import type { Arrival, StubConnector } from '../../support/stub-connector.ts';
import type { KillableService } from './killable-service.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';

export const CONCERN = 'The step-down is too early: he arrives hungry and sleeps in the car.';

const chatOf = (name: string, aadObjectId: string): ChatPerson => ({
  id: `29:${name}`,
  aadObjectId,
  tenantId: TENANT,
  conversationId: `chat-of-${name}`,
});

/** People of the sample directory: who raises, and the team manager who is asked. */
export const RAISER = chatOf('raiser', 'aaaaaaaa-0001-4000-8000-000000000001');
export const ASKED = chatOf('asked', 'bbbbbbbb-0002-4000-8000-000000000002');

/** A button as it can be pressed again and again: on the same card, with the same inputs. */
export type Pressing = Readonly<Record<string, string | number>> & {
  readonly verb: string;
  readonly escalation: string;
};

/** Two people who speak with one service through one connector. The service may be killed and another take its place. */
export class TwoChats {
  readonly #connector: StubConnector;
  readonly #service: () => KillableService;

  constructor(connector: StubConnector, service: () => KillableService) {
    this.#connector = connector;
    this.#service = service;
  }

  at(person: ChatPerson): PersonAtTheBot {
    return makeBotClient({ endpoint: this.#service().endpoint, serviceUrl: this.#connector.url }).as(person);
  }

  /** What the service answers to a press; null where it was killed before it could answer. */
  async answerTo(person: ChatPerson, data: Pressing): Promise<string | null> {
    const press = { verb: data.verb, data, cardMessageId: `card-of-${person.id}` };
    const answer = await this.at(person)
      .presses(press)
      .catch(() => null);
    return answer === null ? null : JSON.stringify(answer.body);
  }

  /** The card an escalation's button opens, as text. */
  async opens(verb: 'show' | 'timeline', escalation: string, person = RAISER): Promise<string> {
    return (await this.answerTo(person, { verb, escalation })) ?? '';
  }

  /** Walks a raise up to its last button, and answers that button. */
  async aboutToRaise(): Promise<Pressing> {
    await this.at(RAISER).says('raise');
    const first = JSON.stringify(this.#connector.messagesTo(RAISER.conversationId).at(-1)?.activity);
    const escalation = /KM-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(first)?.[0] ?? '';
    const kind = 'childrens-social-care';
    await this.answerTo(RAISER, { verb: 'raise-safe', escalation, kind, casePoint: 'stepping-down-closing' });
    const words = { concern: CONCERN, wanted: 'Please keep the plan open until the home visit has been done.' };
    const choices = { whom: 'team:kent-social-care/assessment', theme: 'stepping-down-closing', canWait: 'yes' };
    return { verb: 'raise-send', escalation, turn: 0, ...choices, ...words };
  }

  /** Raises, and answers the button with which the asked side agrees. */
  async aboutToAgree(): Promise<Pressing> {
    const raise = await this.aboutToRaise();
    const { escalation } = raise;
    await this.answerTo(RAISER, raise);
    await this.#service().idle();
    return { verb: 'send-agree', escalation, turn: 1, answer: 'You are right, the plan stays open.' };
  }

  /** Messages about this escalation that are new in this person's chat since a count of arrivals. */
  messages(person: ChatPerson, escalation: string, since: number): readonly Arrival[] {
    return this.#connector.arrivals
      .slice(since)
      .filter(({ method, conversationId }) => method === 'POST' && conversationId === person.conversationId)
      .filter(({ activity }) => JSON.stringify(activity).includes(escalation));
  }
}
