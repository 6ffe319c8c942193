import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Directory, Post } from '../../src/directory/directory.ts';
import { THE_CLOCK, THE_ERASER } from '../../src/escalation/actors.ts';
import type { Party } from '../../src/escalation/events.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { agency, team } from '../directory/sample.ts';

const known = (name: string): PersonId => `tenant:${name}` as PersonId;

// A school raises, children's social care is asked.
export const TEACHER = known('teacher');
export const HEAD = known('head');
export const SCHOOL_LEAD = known('school-lead');
/** Chief executive of the school's trust: its senior manager. */
export const CHIEF = known('chief');
export const WORKER = known('worker');
export const MANAGER = known('manager');
/** Covers for the social worker in the first week of December 2026. */
export const DEPUTY = known('deputy');
export const CARE_LEAD = known('care-lead');
export const SERVICE_MANAGER = known('service-manager');
export const SERGEANT = known('sergeant');
export const CONSTABLE = known('constable');
export const COORDINATOR = known('coordinator');
export const CHAIR = known('chair');
export const ADVISER = known('adviser');
export const MEDWAY_WORKER = known('medway-worker');
export const MEDWAY_COORDINATOR = known('medway-coordinator');
/** In no directory. */
export const STRANGER = known('stranger');
/** Nobody: the policy's clock, where it acts. */
export const CLOCK = THE_CLOCK.person;
/** Nobody: the command that erases. */
export const ERASER = THE_ERASER.person;

export const SCHOOL = agency('oak-school');
export const CARE = agency('kent-care');
export const POLICE = agency('police');
export const MEDWAY_CARE = agency('medway-care');
export const OFFICE = agency('kent-office');
export const ADVISERS = agency('education-advisers');

const post = (
  person: PersonId,
  at: Post['agency'],
  role: string,
  title: string,
  place: string | null = null,
): Post => ({
  person,
  agency: at,
  team: place === null ? null : team(place),
  teamName: place,
  role,
  title,
  phone: '01632 960100',
  email: `${person.slice('tenant:'.length)}@example.org`,
});

export const DIRECTORY: Directory = {
  agencies: [
    { id: SCHOOL, name: 'Oak School', kind: 'school', partnerships: ['kent'], phone: null },
    {
      id: CARE,
      name: "Kent children's social care",
      kind: 'childrens-social-care',
      partnerships: ['kent'],
      phone: null,
    },
    { id: POLICE, name: 'Police', kind: 'police', partnerships: ['kent', 'medway'], phone: null },
    { id: MEDWAY_CARE, name: 'Medway care', kind: 'childrens-social-care', partnerships: ['medway'], phone: null },
    { id: OFFICE, name: 'Kent office', kind: 'other', partnerships: ['kent'], phone: null },
    { id: ADVISERS, name: 'Education advisers', kind: 'other', partnerships: ['kent'], phone: null },
    { id: agency('medway-office'), name: 'Medway office', kind: 'other', partnerships: ['medway'], phone: null },
  ],
  posts: [
    post(TEACHER, SCHOOL, 'practitioner', 'Teacher'),
    post(HEAD, SCHOOL, 'line-manager', 'Head teacher'),
    post(SCHOOL_LEAD, SCHOOL, 'safeguarding-lead', 'Designated safeguarding lead'),
    post(SCHOOL_LEAD, SCHOOL, 'point-of-contact', 'Designated safeguarding lead'),
    post(WORKER, CARE, 'practitioner', 'Social worker', 'assessment'),
    post(MANAGER, CARE, 'line-manager', 'Team manager', 'assessment'),
    post(MANAGER, CARE, 'point-of-contact', 'Team manager'),
    post(DEPUTY, CARE, 'practitioner', 'Duty worker', 'front-door'),
    post(CARE_LEAD, CARE, 'safeguarding-lead', 'Safeguarding lead'),
    post(SERGEANT, POLICE, 'line-manager', 'Detective sergeant', 'child-protection'),
    post(SERGEANT, POLICE, 'point-of-contact', 'Detective sergeant'),
    post(CONSTABLE, POLICE, 'practitioner', 'Detective constable', 'child-protection'),
    post(MEDWAY_WORKER, MEDWAY_CARE, 'practitioner', 'Social worker', 'assessment'),
    post(MEDWAY_WORKER, MEDWAY_CARE, 'point-of-contact', 'Social worker'),
    post(COORDINATOR, OFFICE, 'partnership-team', 'Coordinator'),
    post(COORDINATOR, OFFICE, 'point-of-contact', 'Coordinator'),
    post(MEDWAY_COORDINATOR, agency('medway-office'), 'partnership-team', 'Coordinator'),
    post(MEDWAY_COORDINATOR, agency('medway-office'), 'point-of-contact', 'Coordinator'),
    // Those who act higher up the ladder.
    post(CHIEF, SCHOOL, 'senior-manager', 'Chief executive'),
    post(SERVICE_MANAGER, CARE, 'senior-manager', 'Service manager'),
    post(CHAIR, OFFICE, 'panel', 'Chair of the panel'),
    post(ADVISER, ADVISERS, 'adviser', 'Education safeguarding adviser'),
    post(ADVISER, ADVISERS, 'point-of-contact', 'Education safeguarding adviser'),
  ],
  covers: [{ person: WORKER, deputy: DEPUTY, from: plainDate('2026-12-01'), until: plainDate('2026-12-05') }],
};

export const EVERYONE: readonly PersonId[] = [...new Set(DIRECTORY.posts.map(({ person }) => person)), STRANGER];

/** The person as a side of an escalation, by their first post. Someone in no directory stands there unconfirmed. */
export function partyOf(person: PersonId): Party {
  const held = DIRECTORY.posts.find((each) => each.person === person);
  const at = DIRECTORY.agencies.find(({ id }) => id === held?.agency);
  if (held === undefined || at === undefined) {
    const stated = { agencyKind: 'school', agencyName: 'School', role: 'Practitioner' };
    return { person, agency: null, team: null, ...stated, confirmed: false };
  }
  const place = { agency: at.id, agencyKind: at.kind, agencyName: at.name, team: held.team };
  return { person, ...place, role: held.title, confirmed: true };
}
