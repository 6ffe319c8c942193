import { fileName } from '../../src/downloads/file-name.ts';

it('says of a file of made-up figures that it is one, before anybody opens it', () => {
  expect(fileName('kent-and-medway-2025-v1.json', true)).toBe('SAMPLE-kent-and-medway-2025-v1.json');
  expect(fileName('kent-and-medway-2025-v1.json', false)).toBe('kent-and-medway-2025-v1.json');
});
