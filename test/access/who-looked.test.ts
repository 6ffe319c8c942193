import { RIGHTS, type Part } from '../../src/access/rights-table.ts';
import { looksShownTo, mayAskWhoLooked } from '../../src/access/who-looked.ts';
import { VIEWED_THINGS } from '../../src/access/access-log.ts';
import { viewAt } from '../support/sample-views.ts';

const PARTS = Object.keys(RIGHTS) as Part[];

describe('Who has looked', () => {
  it('may be asked by those who act in the escalation now, and by nobody who oversees it', () => {
    expect(PARTS.filter(mayAskWhoLooked).sort()).toEqual(['asked', 'panel', 'raising', 'taking-up']);
  });

  it('tells of looks at the case, not of the log, of lists, or of what was refused', () => {
    const views = VIEWED_THINGS.map((thing, minutes) => viewAt(minutes, { thing }));
    expect(looksShownTo(views, { inside: true }).map(({ thing }) => thing)).toEqual([
      'escalation',
      'words',
      'timeline',
      'copy',
      'chronology',
      'person-data',
    ]);
  });

  it('does not tell the other side that someone inside the raising agency was asked', () => {
    const views = PARTS.map((part, minutes) => viewAt(minutes, { part }));
    const hidden = PARTS.filter((part) => !looksShownTo(views, { inside: false }).some((view) => view.part === part));
    expect(hidden.sort()).toEqual(['adviser', 'taking-up']);
    expect(looksShownTo(views, { inside: true })).toEqual(views);
  });

  it('tells everyone of a look by those who oversee', () => {
    const views = [viewAt(0, { part: 'partnership-team' }), viewAt(1, { part: 'raising-agency-lead' })];
    expect(looksShownTo(views, { inside: false })).toEqual(views);
  });
});
