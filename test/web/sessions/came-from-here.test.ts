import { cameFromHere } from '../../../src/web/sessions/came-from-here.ts';

const HERE = 'https://escalation.example.org';

describe('where a form comes from', () => {
  it.each([
    [{ origin: HERE }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://elsewhere.example' }, false],
    [{ origin: `${HERE}.elsewhere.example` }, false],
    [{ origin: 'http://escalation.example.org' }, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{}, false],
  ])('%j: ours is %s', (headers, ours) => {
    expect(cameFromHere(headers, HERE)).toBe(ours);
  });
});
