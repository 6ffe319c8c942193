import { plainDate } from '../../src/calendar/plain-date.ts';
import { besidesFacts } from '../../src/cards/raised-besides.ts';
import type { Matter } from '../../src/escalation/state.ts';
import { LEAD, raised } from '../support/sample-case.ts';

function facts(said: Partial<Pick<Matter, 'talked' | 'takesEffect' | 'familyKnows'>>) {
  const reading = raised().reading(LEAD);
  return besidesFacts({ ...reading, file: { ...reading.file, state: { ...reading.file.state, ...said } } });
}

it('says what the raiser said besides, as they chose it', () => {
  expect(facts({ talked: 'tried', takesEffect: plainDate('2026-11-23'), familyKnows: 'not-safe' })).toEqual([
    { title: 'Talked', value: 'Tried' },
    { title: 'Takes effect', value: 'Monday 23 November 2026' },
    { title: 'Family knows', value: 'Not safe to tell them' },
  ]);
});

it('says nothing of what was not said', () => {
  expect(facts({})).toEqual([]);
  expect(facts({ familyKnows: 'not-yet' })).toEqual([{ title: 'Family knows', value: 'Not yet' }]);
});
