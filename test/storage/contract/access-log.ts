import { randomBytes } from 'node:crypto';
import { REASONS, type View } from '../../../src/access/access-log.ts';
import { instantOf } from '../../../src/calendar/instant.ts';
import { viewAt } from '../../support/sample-views.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

/** What every store promises of the access log. */
export function accessLogContract(open: Open): void {
  describe('the access log', () => {
    /** Views that nobody else has: a moment may be shared, random bytes are not. */
    const freshView = (minutes: number, change: Partial<View> = {}) => viewAt(minutes, change, randomBytes(8));
    /** A stretch of time of its own for each test, so that the suite can run on a log that is not empty. */
    const freshYear = () => Date.UTC(2100 + (randomBytes(2).readUInt16BE() % 6000), 0, 1);

    it('gives back views as they were kept, with all there is to say and with nothing', async () => {
      const { escalation, person } = freshNames();
      const full = freshView(1, {
        escalation: escalation(),
        person: person('anna'),
        part: 'partnership-team',
        thing: 'words',
        action: 'export',
        face: 'web',
        reason: REASONS[0],
        keepUntil: instantOf(Date.UTC(2099, 0, 1)),
      });
      const bare = freshView(0, { escalation: escalation(), agency: null, role: '', keepUntil: null });
      const { accessLog } = open();
      await accessLog.keep(bare);
      await accessLog.keep(full);
      expect(await open().accessLog.ofEscalation(escalation(), 10)).toEqual([full, bare]);
    });

    it('keeps a view that comes again once, and lets nothing take its place', async () => {
      const { escalation } = freshNames();
      const view = freshView(0, { escalation: escalation() });
      const { accessLog } = open();
      await accessLog.keep(view);
      await open().accessLog.keep(view);
      await accessLog.keep({ ...view, role: 'Nobody at all' });
      expect(await accessLog.ofEscalation(escalation(), 10)).toEqual([view]);
    });

    it('takes in views another store has kept, says which were here already, and lets nothing take a place', async () => {
      const { escalation } = freshNames();
      const now = instantOf(Date.UTC(2027, 0, 1));
      const kept = freshView(0, { escalation: escalation(), keepUntil: instantOf(Date.UTC(2099, 0, 1)) });
      const list = freshView(1, { thing: 'list', agency: null, role: '' });
      const { accessLog } = open();
      expect([await accessLog.bring(kept, now), await accessLog.bring(list, now)]).toEqual(['created', 'created']);
      expect([await open().accessLog.bring(kept, now), await accessLog.bring(list, now)]).toEqual(['exists', 'exists']);
      expect(await accessLog.bring({ ...kept, role: 'Nobody at all' }, now)).toBe('other');
      expect(await accessLog.bring({ ...list, role: 'Nobody at all' }, now)).toBe('other');
      expect(await open().accessLog.ofEscalation(escalation(), 10)).toEqual([kept]);
      expect(await accessLog.between(list.at, `${list.id}.`, 10)).toContainEqual(list);
    });

    it('gives the newest views of one escalation, newest first, and no other', async () => {
      const { escalation } = freshNames();
      const views = [3, 1, 4, 0, 2].map((minutes) => freshView(minutes, { escalation: escalation() }));
      const store = severalOf(open, 3);
      await Promise.all(views.map((view, each) => store(each).accessLog.keep(view)));
      await store(0).accessLog.keep(freshView(9, { escalation: escalation('OTHER') }));
      const newestFirst = views.toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const { accessLog } = open();
      expect(await accessLog.ofEscalation(escalation(), 10)).toEqual(newestFirst);
      expect(await accessLog.ofEscalation(escalation(), 2)).toEqual(newestFirst.slice(0, 2));
      expect(await accessLog.ofEscalation(escalation('NONE'), 10)).toEqual([]);
    });

    it('keeps looks at no escalation, and finds them by time among those at one', async () => {
      const { escalation } = freshNames();
      const year = freshYear();
      const at = (day: number) => instantOf(year + day * 86_400_000);
      const views = [0, 20, 40, 60].map((day) =>
        freshView(0, { at: at(day), thing: 'list', escalation: day === 20 ? escalation() : null }),
      );
      const { accessLog } = open();
      for (const view of views) await accessLog.keep(view);
      const [first, second, third, last] = views;
      expect(await open().accessLog.between(at(0), at(61), 10)).toEqual([last, third, second, first]);
      expect(await accessLog.between(at(20), at(60), 10)).toEqual([third, second]);
    });

    it('is read in pages, the next from the last view of the one before, though many share a moment', async () => {
      const year = freshYear();
      const at = instantOf(year);
      const views = Array.from({ length: 7 }, () => freshView(0, { at, thing: 'list' }));
      const { accessLog } = open();
      for (const view of views) await accessLog.keep(view);
      const read: View[] = [];
      let until: string = instantOf(year + 1);
      for (let page = 0; page < 4; page += 1) {
        const found = await accessLog.between(at, until, 2);
        read.push(...found);
        until = found.at(-1)?.id ?? until;
      }
      const byId = (one: View, other: View) => (one.id < other.id ? 1 : -1);
      expect(read).toEqual(views.toSorted(byId));
    });
  });
}
