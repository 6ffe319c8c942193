import { viewId, type View } from '../../src/access/access-log.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import type { AgencyId, PersonId } from '../../src/escalation/ids.ts';

const BEGAN = Date.UTC(2026, 10, 20, 16, 30);

/** A look, so many minutes after half past four on a Friday in November; `change` says what is different. */
export function viewAt(minutes: number, change: Partial<View> = {}, random: Uint8Array = Uint8Array.of(1, 2, 3)): View {
  const at = change.at ?? instantOf(BEGAN + minutes * 60_000);
  return {
    id: viewId(at, random),
    at,
    person: 'tenant:manager' as PersonId,
    agency: 'kent-social-care' as AgencyId,
    role: 'Team manager, Assessment team',
    part: 'asked',
    thing: 'escalation',
    escalation: null,
    action: 'view',
    face: 'teams',
    reason: null,
    keepUntil: null,
    ...change,
  };
}
