import type { PaperView } from '../../../src/web/pages/group-paper-view.ts';
import { wordPaperOf } from '../../../src/web/pages/group-paper-word.ts';

const PAPER: PaperView = {
  period: '2026-27 Q2',
  hidden: '',
  lead: [],
  forChildren: [],
  days: [],
  warningRule: '',
  warnings: [],
  tables: [],
};

it.each([
  [true, 'SAMPLE: made-up challenges, for trying out.'],
  [false, 'For named readers: not for publication.'],
])('over sample data (%j) the first that stands on every sheet is: %s', (isSample, first) => {
  expect(wordPaperOf(PAPER, 'Shown to the coordinator', null, isSample).mark[0]).toBe(first);
});
