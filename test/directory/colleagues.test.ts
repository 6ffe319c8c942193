import { colleaguesOf } from '../../src/directory/colleagues.ts';
import { agency, directoryWith, person } from './sample.ts';

describe('colleagues to hand over to', () => {
  it('are the people of the agency, each once, without the one who hands over', () => {
    const found = colleaguesOf(directoryWith(), agency('care'), person(2));
    expect(found.map((post) => post.person)).toEqual([person(3), person(4), person(5)]);
    expect(found[2]?.team).toBeNull();
  });

  it('are no more than can be offered', () => {
    expect(colleaguesOf(directoryWith(), agency('care'), person(2), 2)).toHaveLength(2);
  });
});
