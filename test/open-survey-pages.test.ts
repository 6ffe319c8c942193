import { collectPolicies } from '../src/policy/policies.ts';
import { readTemplates } from '../src/cards/templates.ts';
import { openSurveyPages } from '../src/open-survey-pages.ts';
import { shipped } from './policy/shipped-policies.ts';
import { benchOver } from './survey/bench.ts';

const policies = collectPolicies([shipped('kent.draft-1.json')]);
const drawing = { templates: readTemplates('adaptive-cards'), buttons: 'execute' as const };

it('without a survey there is no page of it', () => {
  const opened = openSurveyPages({
    web: { kind: 'local-link' },
    desk: { surveys: null, policies, drawing },
  });
  expect(opened.pages).toEqual([]);
});

it('with one, the page of project leads is there, and only for them', () => {
  const surveys = { ...benchOver(), pages: null, pageOf: () => null };
  const { pages } = openSurveyPages({
    web: { kind: 'local-link' },
    desk: { surveys, policies, drawing },
  });
  expect(pages.map(({ path, duty, takesForm }) => [path, duty, takesForm])).toEqual([
    ['/survey', ['see', 'survey'], true],
  ]);
});
