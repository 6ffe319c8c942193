import type { Command } from '../escalation/commands.ts';
import { reportAction, suggested } from './commands/actions.ts';
import type { Circumstances } from './commands/circumstances.ts';
import { goFurther, seekHelp } from './commands/going-further.ts';
import { handOver, redirect } from './commands/handing-over.ts';
import { raise } from './commands/raise.ts';
import type { CaseworkParts } from './parts.ts';
import type { Request } from './request.ts';

/**
 * Turns a wish into a command of the rules: people looked up in the directory, texts as their digests. Null where a choice
 * names nobody or nothing: a card that was edited, or a directory that changed meanwhile.
 */
export async function toCommand(
  request: Request,
  circumstances: Circumstances,
  parts: Pick<CaseworkParts, 'people' | 'random'>,
): Promise<Command | null> {
  const { wish } = request;
  const { said } = circumstances;
  switch (wish.kind) {
    case 'raise':
      return raise(request, wish, circumstances, parts);
    case 'answer': {
      const { answer } = said;
      if (answer === undefined) return null;
      const { kind, position, whatWouldChange, meanwhile } = wish;
      return {
        kind,
        position,
        answer,
        whatWouldChange: position === 'maintain' ? whatWouldChange : null,
        ...(meanwhile === null || position === 'agree' ? {} : { meanwhile }),
        ourAction: suggested(said.ourAction, wish.ourActionBy),
        theirAction: suggested(said.theirAction, wish.theirActionBy),
      };
    }
    case 'ask':
      return said.question === undefined ? null : { kind: wish.kind, question: said.question };
    case 'reply':
      return said.reply === undefined ? null : { kind: wish.kind, reply: said.reply };
    case 'note':
      return said.note === undefined ? null : { kind: wish.kind, note: said.note };
    case 'log-settled':
      return said.agreed === undefined ? null : { kind: wish.kind, agreed: said.agreed, outcome: wish.outcome };
    case 'redirect':
      return redirect(wish, circumstances, parts);
    case 'hand-over':
      return handOver(wish, circumstances);
    case 'talk': {
      const { talked } = said;
      if (talked === undefined) return null;
      const ourAction = suggested(said.ourAction, wish.ourActionBy);
      return { kind: wish.kind, talked, ourAction, theirAction: suggested(said.theirAction, wish.theirActionBy) };
    }
    case 'escalate':
    case 'take-on':
      return goFurther(wish, circumstances);
    case 'do-not-take-on':
      return said.reason === undefined ? null : { kind: wish.kind, reason: said.reason };
    case 'seek-help':
      return seekHelp(wish, circumstances);
    case 'advise':
      return said.advice === undefined ? null : { kind: wish.kind, advice: said.advice };
    case 'give-view': {
      const { recommends, because } = said;
      return recommends === undefined || because === undefined
        ? null
        : { kind: wish.kind, recommends, because, to: wish.to };
    }
    case 'record-decision':
      return said.willDo === undefined ? null : { kind: wish.kind, response: wish.response, willDo: said.willDo };
    case 'report-action':
      return reportAction(wish, circumstances);
    case 'dispute-settled':
      return { kind: wish.kind, reason: said.reason ?? null };
    case 'withdraw':
      return { kind: wish.kind, code: wish.code, reason: said.reason ?? null };
    case 'make-urgent':
    case 'tell-child':
    case 'know-child':
    case 'confirm-settled':
    case 'close-one-sided':
    case 'restrict':
    case 'report-serious-incident':
    case 'lift-hold':
      return { kind: wish.kind };
    case 'confirm-raiser': {
      const { state } = circumstances;
      if (state.phase === 'unraised') return null;
      return { kind: wish.kind, raiser: wish.is === 'who-they-say' ? state.raiser : null };
    }
    case 'acknowledge':
    case 'accept':
    case 'answer-closing':
    case 'hold':
    case 'answer-follow-up':
      return wish;
    default: {
      const never: never = wish;
      return never;
    }
  }
}
