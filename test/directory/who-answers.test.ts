import { Fault } from '../../src/errors/fault.ts';
import { personFor, pointOfContact } from '../../src/directory/who-answers.ts';
import { agency, directoryWith, person, team } from './sample.ts';

const directory = directoryWith();
const care = agency('care');

describe('who answers for an agency', () => {
  it('is the first role of the stage that the team holds, in the order of the stage', () => {
    const assessment = team('assessment');
    expect(personFor(directory, care, assessment, ['practitioner', 'line-manager'])?.person).toBe(person(3));
    expect(personFor(directory, care, assessment, ['line-manager', 'practitioner'])?.person).toBe(person(2));
  });

  it('is the team for any role of the stage before the agency for a better one', () => {
    expect(personFor(directory, care, team('front-door'), ['line-manager', 'practitioner'])?.person).toBe(person(4));
  });

  it('is someone else in the agency where the team has nobody for the stage, or is gone', () => {
    expect(personFor(directory, care, team('front-door'), ['line-manager'])?.person).toBe(person(2));
    expect(personFor(directory, care, team('gone'), ['line-manager'])?.person).toBe(person(2));
    expect(personFor(directory, care, null, ['line-manager'])?.person).toBe(person(2));
  });

  it('is the point of contact where nobody in the agency acts at the stage', () => {
    expect(personFor(directory, care, team('front-door'), ['senior-manager'])?.person).toBe(person(5));
  });

  it('is nobody where the directory does not have the agency', () => {
    expect(personFor(directory, agency('gone'), null, ['practitioner'])).toBeNull();
    expect(() => pointOfContact(directory, agency('gone'))).toThrow(new Fault('agency-unknown', { agency: 'gone' }));
  });

  it('is the point of contact when nobody knows who', () => {
    expect(pointOfContact(directory, care).person).toBe(person(5));
  });
});
