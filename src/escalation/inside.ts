import type { EscalationEvent } from './events.ts';
import type { Standing } from './standing.ts';

/**
 * Steps the raising agency takes within itself: asking its next actor to take it on, what they note while they think about
 * it, not taking it on, asking for advice.
 * The other side does not see them; whoever oversees does, because a challenge that stops there must not go unseen.
 */
export function isInside(event: EscalationEvent): boolean {
  switch (event.kind) {
    case 'taking-up-asked':
    case 'not-taken-on':
    case 'help-sought':
    case 'advised':
      return true;
    case 'handed-over':
      return event.seat === 'taking-up';
    case 'noted':
      return event.inside === true;
    default:
      return false;
  }
}

/** Whether this event is shown to someone who stands there. */
export function isShownTo(event: EscalationEvent, { inside }: Pick<Standing, 'inside'>): boolean {
  return inside || !isInside(event);
}
