import { leadWaves } from '../../survey/lead-waves.ts';
import { stageOf } from '../../survey/wave.ts';
import { surveyLead } from '../../words/survey-cards.ts';
import { surveyWaves as words } from '../../words/survey-pages.ts';
import type { Page } from './page.ts';
import { drawPoster } from './survey-waves-poster.ts';
import { drawPreview } from './survey-waves-preview.ts';
import { mayLead, takeWavesForm, type WavesOutcome } from './survey-waves-form.ts';
import { formOf, hrefOfField, rowOf, type WavesViewParts } from './survey-waves-view.ts';

/**
 * Where the project lead makes waves and looks after them: the preview, launching, how many have answered, the one reminder,
 * closing, the page's address and poster. Nothing of it shows an answer, nor who has answered.
 */
export function surveyWavesPage(parts: WavesViewParts): Page {
  const { surveys } = parts;
  return {
    path: '/survey',
    title: surveyLead.title,
    duty: ['see', 'survey'],
    takesForm: true,
    async draw(visit) {
      const outcome = await takeWavesForm(visit, parts);
      const waves = await leadWaves(surveys);
      const isFlawed = outcome.kind === 'flawed';
      const form = formOf(isFlawed ? visit.form : new URLSearchParams(), isFlawed ? outcome.flaws : [], parts);
      const hasResults = waves.some((wave) => stageOf(wave, surveys.now()) === 'closed');
      return {
        template: 'survey-waves',
        heading: surveyLead.heading,
        view: {
          own: words,
          lead: surveyLead,
          problems: problemsIn(outcome),
          done: outcome.kind === 'done' || outcome.kind === 'already' ? outcome : null,
          rows: await Promise.all(waves.map((wave) => rowOf(wave, visit, parts))),
          results: hasResults ? parts.resultsAt : null,
          form: mayLead(visit) ? form : null,
        },
      };
    },
    inside: {
      poster: (wave) => drawPoster(wave, parts),
      preview: (wave) => drawPreview(wave, parts),
    },
  };
}

function problemsIn(outcome: WavesOutcome): readonly { readonly text: string; readonly href: string }[] {
  if (outcome.kind === 'refused') return [{ text: outcome.words, href: outcome.href }];
  if (outcome.kind !== 'flawed') return [];
  return outcome.flaws.map(({ field, why }) => ({ text: why, href: hrefOfField(field) }));
}
