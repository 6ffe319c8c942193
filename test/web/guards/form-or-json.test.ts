import { formOrJson } from '../../../src/web/guards/form-or-json.ts';

const FORM = 'application/x-www-form-urlencoded';
const guard = formOrJson(['/releases', '/survey/answer/:link']);
const post = (url: string, type: string) => guard({ method: 'POST', url, headers: { 'content-type': type } });

it('takes a form, and nothing else, at the paths that take one', () => {
  for (const url of ['/releases', '/releases?x=1', '/survey/answer/abc', '/survey/answer/abc?x']) {
    expect([url, post(url, FORM)]).toEqual([url, null]);
    expect(post(url, 'application/json')).toEqual({ status: 415, error: 'form-only' });
  }
});

it('takes JSON, and nothing else, everywhere else', () => {
  for (const url of ['/', '/survey/answer/', '/survey/answer/a/b', '/survey/answer', '/releases/x', '/releasesx']) {
    expect([url, post(url, FORM)]).toEqual([url, { status: 415, error: 'json-only' }]);
    expect(post(url, 'application/json')).toBeNull();
  }
});

it('lets everything pass that posts nothing', () => {
  expect(guard({ method: 'GET', url: '/survey/answer/abc', headers: {} })).toBeNull();
});
