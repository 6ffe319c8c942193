import { baseWords, statisticsWords, tableWords } from '../../words/statistics.ts';
import { rowLabel } from '../describe-table.ts';
import { contains, quarterAlone } from '../period.ts';
import { EVERY_TABLE } from '../table-definitions.ts';
import { type BegunUnder, type Under, underKey } from '../under.ts';
import type { Region } from '../what.ts';
import type { Story } from './document-of.ts';

/** What a table says it rests on where no policy held and nothing was counted: a schema that wants one gets an honest answer. */
const NOTHING = { policy: 'none', version: 'none', notificationRule: 'none' };

/**
 * The words of every table for a release of this region. `under` is what its counts rest on; `held` are the policies that held,
 * which are named whether or not anything was counted under them.
 */
export function storyOf(under: readonly Under[], held: readonly BegunUnder[], { period, areas }: Region): Story {
  const here = under.filter(({ area, quarter }) => areas.includes(area) && contains(period, quarterAlone(quarter)));
  return {
    counted: baseWords.raised,
    tables: EVERY_TABLE.map((listed) => {
      const begun = here
        .filter(({ quarterBy }) => quarterBy === listed.base.quarterBy)
        .flatMap(({ begunUnder }) => begunUnder);
      const distinct = new Map([...held, ...begun].map((each) => [underKey(each), each]));
      const rests = [...distinct]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { policy, notificationRule }]) => ({ policy: policy.id, version: policy.version, notificationRule }));
      const { title, counts } = tableWords[listed.table];
      return {
        table: listed.table,
        counts: `${title}. ${counts} ${statisticsWords.base(baseWords[listed.base.code])}`,
        since: statisticsWords.since,
        under: rests.length === 0 ? [NOTHING] : rests,
        categories: Object.fromEntries(listed.rows.map((code) => [code, rowLabel(listed, code)])),
      };
    }),
  };
}
