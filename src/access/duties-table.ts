import type { Action, Role, Thing } from './roles.ts';

type Duties = Readonly<Partial<Record<Thing, readonly Action[]>>>;

/**
 * What each role may do with the things of the whole system; nothing that is not written here. None of it shows a word of
 * a case: that is for the rights in one escalation (rights-table.ts).
 */
export const DUTIES: Readonly<Record<Role, Duties>> = {
  practitioner: { policy: ['see'] },
  // Whether they may agree to a note, the record of the escalation it grew from says.
  'safeguarding-lead': { policy: ['see'], 'learning-note': ['see'] },
  'partnership-team': {
    policy: ['see'],
    oversight: ['see'],
    statistics: ['see'],
    'group-paper': ['see'],
    'learning-note': ['see', 'change'],
  },
  // Statistics and the survey, never a case.
  'project-lead': {
    policy: ['see'],
    statistics: ['see'],
    'group-paper': ['see'],
    release: ['see', 'change'],
    survey: ['see', 'change'],
  },
  // Policies and the directory, and no case content.
  administrator: { policy: ['see', 'change'], directory: ['see', 'change'] },
  // Watches the watchers: reads the access log and owns the rules on disclosure and retention. No case words.
  'information-governance': {
    policy: ['see'],
    'access-log': ['see'],
    retention: ['see', 'change'],
    disclosure: ['see', 'change'],
    checkpoint: ['see'],
    statistics: ['see'],
    'group-paper': ['see'],
    release: ['see', 'sign'],
    'learning-note': ['see', 'sign'],
  },
  // Statistics and the group paper; never an actor in a stage.
  scrutineer: { policy: ['see'], statistics: ['see'], 'group-paper': ['see'], checkpoint: ['see'] },
};

/** Whether any of these roles gives this duty. */
export function mayDo(roles: readonly Role[], action: Action, thing: Thing): boolean {
  return roles.some((role) => DUTIES[role][thing]?.includes(action) === true);
}
