import type { WordBlock, WordPaper } from '../../downloads/word-paper.ts';
import { groupPaperPage as words } from '../../words/releases-page.ts';
import { sample } from '../../words/sample-data.ts';
import type { PaperView } from './group-paper-view.ts';

/** The group paper as a Word document: what the page shows and no more, with who took it and when on every sheet of paper. */
export function wordPaperOf(paper: PaperView, reader: string, paragraph: string | null, isSample: boolean): WordPaper {
  const { children, warning, days, tables, report } = words;
  return {
    title: `${words.heading}, ${paper.period}`,
    mark: [...(isSample ? [sample.banner] : []), words.mark, reader],
    page: words.word.page,
    blocks: [
      said(words.word.passOn),
      heading(words.raised),
      ...paper.lead.map(said),
      heading(children.heading),
      listOr(paper.forChildren, children.tooFew),
      heading(warning),
      said(paper.warningRule),
      { kind: 'list', lines: paper.warnings },
      heading(days.heading),
      listOr(paper.days, days.tooFew),
      heading(tables.heading),
      said(paper.tables.length === 0 ? tables.tooFew : paper.hidden),
      ...paper.tables.map(tableOf),
      ...(paragraph === null ? [] : [heading(report.heading), said(report.rounded), said(paragraph)]),
    ],
  };
}

function tableOf({ title, counts, base, periods, rows, breaks, notes }: PaperView['tables'][number]): WordBlock {
  return {
    kind: 'table',
    title,
    about: `${counts} ${base}`,
    head: [words.row, ...periods],
    rows: rows.map((row) => [row.label, ...row.counts]),
    notes: [...breaks, notes],
  };
}

function heading(text: string): WordBlock {
  return { kind: 'heading', level: 1, text };
}

function said(text: string): WordBlock {
  return { kind: 'paragraph', text };
}

function listOr(lines: readonly string[], tooFew: string): WordBlock {
  return lines.length === 0 ? said(tooFew) : { kind: 'list', lines };
}
