/** The roles this system itself looks for, by their code in the policy. Stage actors come from the policy alone. */
export const POINT_OF_CONTACT = 'point-of-contact';
export const SAFEGUARDING_LEAD = 'safeguarding-lead';
export const PARTNERSHIP_TEAM = 'partnership-team';
export const INFORMATION_GOVERNANCE = 'information-governance';

/** Roles of the whole system that a directory may give whatever the policies say; an app role of the sign-in may, too. */
export const SYSTEM_ROLES = ['project-lead', 'administrator', INFORMATION_GOVERNANCE, 'scrutineer'] as const;

/** A team that holds one of these can be asked to look at something again. */
export const ANSWERING: readonly string[] = ['practitioner', 'line-manager', SAFEGUARDING_LEAD];
