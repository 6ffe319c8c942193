import { mayDo } from '../../access/duties-table.ts';
import { codeBookOf } from '../../survey/results/code-book.ts';
import type { WaveResults } from '../../survey/results/results-document.ts';
import { askedElsewhere, seriesOf } from '../../survey/results/series.ts';
import { WHERE } from '../../survey/results/where.ts';
import { surveyResults } from '../../words/survey-results.ts';
import type { Page } from './page.ts';
import { downloadsOf, resultFile } from './survey-results-files.ts';
import { aloneSection, measureSections } from './survey-results-measure.ts';
import { reachedSections, takenSection } from './survey-results-overview.ts';
import { links, own, PATH, pathOfMeasure, type SurveyResultsParts } from './survey-results-parts.ts';

const words = surveyResults.pages;

/** Whoever may see statistics: what stands here has passed the gate. */
const DUTY = ['see', 'statistics'] as const;

/** The pages of what the survey's waves showed: how people were reached, each measure over the waves, the code book. */
export function surveyResultsPages(parts: SurveyResultsParts): readonly Page[] {
  const measures = [...parts.questions, WHERE].map(({ measure }) => measure);
  return [overviewPage(parts), codeBookPage(parts), ...measures.map((measure) => measurePage(measure, parts))];
}

function overviewPage(parts: SurveyResultsParts): Page {
  return {
    path: PATH,
    title: words.title,
    duty: DUTY,
    takesForm: false,
    async draw({ roles }) {
      const drawn = (await parts.results()).toReversed();
      const waves = drawn.map(({ results }) => results);
      // What the gate took says something of what is hidden: it is for those who answer for the results.
      const taken = drawn.length > 0 && mayDo(roles, 'see', 'survey') ? [takenSection(drawn)] : [];
      const list = measureLinks(parts, waves);
      const elsewhere = askedElsewhere(parts.phases).map(aloneSection);
      return framed('overview', words.headings.overview, {
        // With no section at all the template says that there are none.
        intro: waves.length === 0 && elsewhere.length > 0 ? [...words.lines, words.nothing] : words.lines,
        measures: list.length === 0 ? null : { heading: words.measures, list },
        sections: [...waves.flatMap(reachedSections), ...taken, ...elsewhere],
        downloads: waves.length === 0 ? null : downloadsOf(waves),
      });
    },
    file: (name) => resultFile(name, parts),
  };
}

function measurePage(measure: string, parts: SurveyResultsParts): Page {
  const held = sectionsHeld();
  return {
    path: pathOfMeasure(measure),
    title: measure,
    duty: DUTY,
    takesForm: false,
    isInside: true,
    async draw() {
      const drawn = await parts.results();
      const waves = drawn.map(({ results }) => results);
      const series = seriesOf(measure, parts.questions, waves, parts.phases);
      const heading = series?.words ?? wordsOf(measure, parts);
      if (series === null) return framed(null, heading, {});
      const kinds = words.measure.kinds;
      const { most } = series.asked.findLast(({ results }) => results !== null)?.results ?? { most: 1 };
      return framed(null, heading, {
        intro: [series.kind === 'one' ? kinds.one : kinds.some(most ?? 1)],
        sections: await held(drawn, () => measureSections(series, waves, parts.rule)),
      });
    },
  };
}

function codeBookPage(parts: SurveyResultsParts): Page {
  return {
    path: `${PATH}/code-book`,
    title: words.links.codeBook,
    duty: DUTY,
    takesForm: false,
    isInside: true,
    async draw() {
      const waves = (await parts.results()).map(({ results }) => results);
      const { sheets } = surveyResults;
      const book = codeBookOf(parts.questions, waves, parts.phases).map((entry) => ({
        code: entry.measure,
        title: entry.words,
        facts: [
          { term: words.codeBook.terms.code, text: entry.measure },
          { term: words.codeBook.terms.base, text: sheets.base },
          { term: words.codeBook.terms.shown, text: entry.wholeOnly ? sheets.wholeOnly : sheets.byGroup },
          { term: words.codeBook.terms.since, text: entry.since ?? sheets.notYet },
        ],
        kind: sheets.kinds[entry.kind](entry.most ?? 1),
        answers: entry.answers.map((answer) => words.codeBook.answer(answer.code, answer.words)),
        earlier: entry.earlier.map(({ phase, words: text, comparison, why }) =>
          words.codeBook.earlier(phase, text, surveyResults.comparisons[comparison], why),
        ),
      }));
      const { codeBook } = downloadsOf([]);
      return framed('codeBook', words.headings.codeBook, { intro: sheets.codeBook.about, book, bookFile: codeBook });
    },
  };
}

function framed(here: 'overview' | 'codeBook' | null, heading: string, view: object) {
  return {
    template: 'survey-results',
    heading,
    view: { links: links(here), own, empty: null, foot: null, intro: [], shown: [], sections: [], ...view },
  } as const;
}

/** The measures that were asked in any wave or phase, as links. */
function measureLinks({ questions, phases }: SurveyResultsParts, waves: readonly WaveResults[]) {
  return [...questions, WHERE].flatMap(({ measure }) => {
    const series = seriesOf(measure, questions, waves, phases);
    return series === null ? [] : [{ path: pathOfMeasure(measure), text: series.words }];
  });
}

function wordsOf(measure: string, { questions }: SurveyResultsParts): string {
  return [...questions, WHERE].find((each) => each.measure === measure)?.words ?? measure;
}

/** Draws the sections once for as long as the results are the same: pictures take longer than everything else. */
function sectionsHeld() {
  let held: { readonly of: object; readonly made: Promise<readonly object[]> } | null = null;
  return (of: object, make: () => Promise<readonly object[]>): Promise<readonly object[]> => {
    if (held?.of === of) return held.made;
    const made = make();
    held = { of, made };
    made.catch(() => {
      if (held?.made === made) held = null;
    });
    return made;
  };
}
