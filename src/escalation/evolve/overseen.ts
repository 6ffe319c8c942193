import type { EscalationEvent } from '../events.ts';
import type { FoldedEntry } from '../evolve.ts';
import type { Closed, Open } from '../state.ts';

/** What those who look after the process record; it holds for open and closed escalations alike. */
export function overseen<State extends Open | Closed>(state: State, event: EscalationEvent, entry: FoldedEntry): State {
  switch (event.kind) {
    case 'raiser-confirmed':
      return { ...state, ...raiserNow(state, event.raiser), confirmation: 'confirmed' };
    case 'raiser-not-confirmed':
      return { ...state, confirmation: 'not-confirmed' };
    case 'restricted':
      return { ...state, restricted: true };
    case 'serious-incident-reported':
      return { ...state, seriousIncidentAt: state.seriousIncidentAt ?? entry.at, hold: 'serious-incident' };
    case 'held':
      return { ...state, hold: event.reason };
    case 'hold-lifted':
      return { ...state, hold: null };
    default:
      return state;
  }
}

/** Whoever was not confirmed can neither hand it over nor take it higher, so they still stand on the raising side. */
function raiserNow({ raiser }: Open | Closed, confirmed: Open['raiser']): Pick<Open, 'raiser'> {
  return { raiser: raiser.person === confirmed.person ? confirmed : raiser };
}
