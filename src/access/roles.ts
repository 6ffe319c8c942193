import { SYSTEM_ROLES } from '../directory/roles.ts';

/**
 * The roles of the whole system, beside the parts a person has in one escalation (part.ts). The first three come from the
 * directory alone and hold where it says; the other four may also come from an app role of the sign-in.
 */
export const ROLES = ['practitioner', 'safeguarding-lead', 'partnership-team', ...SYSTEM_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an app role of the sign-in may give, under the same code. */
export const APP_ROLES = SYSTEM_ROLES;
export type AppRole = (typeof APP_ROLES)[number];

/** Things of the whole system. What may be done with one escalation stands in rights-table.ts. */
export type Thing =
  | 'statistics'
  | 'group-paper'
  | 'release'
  | 'survey'
  | 'access-log'
  | 'retention'
  | 'disclosure'
  | 'directory'
  | 'policy'
  | 'checkpoint'
  | 'oversight'
  | 'learning-note';

export type Action = 'see' | 'change' | 'sign';
