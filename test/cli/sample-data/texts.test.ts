import { readFileSync } from 'node:fs';
import { WORDS_FIELDS } from '../../../src/escalation/events.ts';
import { namesIn } from '../../../src/casework/check-words.ts';
import { LONGEST } from '../../../src/casework/request.ts';
import { removeIdentifiers } from '../../../src/identifiers/remove-identifiers.ts';
import { readEnglish } from '../../../src/identifiers/names/english.ts';
import { sampleCases } from '../../../src/words/sample-cases.ts';

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const TEXTS = textsIn(sampleCases);
const SHORTEST_LIMIT = Math.min(...WORDS_FIELDS.map((field) => LONGEST[field]));

describe('what made-up people write', () => {
  it.each(TEXTS)('passes the check of free text as it stands: %s', async (text) => {
    expect(removeIdentifiers(text)).toEqual({ text, found: [] });
    expect(namesIn({ concern: text }, await readEnglish())).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(SHORTEST_LIMIT);
    expect(text).not.toMatch(/\d/);
  });

  it('has words for every theme of the policies we ship', () => {
    const themes = ['kent', 'medway'].flatMap((name) => {
      const policy: unknown = JSON.parse(readFileSync(`policies/${name}.draft-1.json`, 'utf8'));
      return (
        JSON.stringify(policy)
          .match(/"themes":\[\{.*?\}\]/)?.[0]
          .match(/(?<="code":")[^"]+/g) ?? []
      );
    });
    expect(themes.length).toBeGreaterThan(20);
    expect([...new Set(themes)].filter((theme) => !Object.hasOwn(sampleCases.about, theme))).toEqual([
      'something-else',
    ]);
  });
});
