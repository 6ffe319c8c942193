import { parseInstant, type PlainDate } from '../../../src/calendar/instant.ts';
import { deedsOf } from '../../../src/cli/disclosure/deeds.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { NoteId, NoteStep } from '../../../src/statistics/learning-notes/step.ts';
import type { WaveId, WaveStep } from '../../../src/survey/wave-step.ts';
import { LEAD, NOW, partsOver, releasesInMemory, signed } from '../../statistics/release/sample-release.ts';

const OTHER = 'tenant:other' as PersonId;
const GOVERNANCE = 'tenant:governance' as PersonId;
const note = (by: PersonId, number: number): NoteStep => ({
  kind: 'drafted',
  text: 'They looked at it again together.',
  partnership: 'kent',
  note: `00000000000000${String(number).padStart(2, '0')}` as NoteId,
  number: 1,
  at: parseInstant(`2025-01-0${number}T09:00:00Z`),
  by,
  role: 'Lead',
});

const wave = 'w-abcdefgh' as WaveId;
const at = parseInstant('2025-02-01T09:00:00Z');
const PLANNED: WaveStep = {
  wave,
  number: 1,
  at,
  by: GOVERNANCE,
  kind: 'planned',
  plan: {
    title: 'Autumn',
    questionSet: { id: 'core', version: '2026-11' },
    modules: ['core'],
    without: [],
    opens: '2025-03-03' as PlainDate,
    closes: '2025-03-28' as PlainDate,
    groups: [],
    page: false,
  },
};

async function store() {
  const releases = releasesInMemory();
  await signed(partsOver(releases));
  return {
    learningNotes: { allSteps: async () => [note(OTHER, 1), note(GOVERNANCE, 2)] },
    releases,
    survey: { steps: async () => [PLANNED, { wave, number: 2, at, by: null, kind: 'abandoned' } as const] },
  };
}

it('gathers what a person did with learning notes, releases and waves, the oldest first, and nothing of anybody else', async () => {
  expect(LEAD.kind === 'signed-in' && LEAD.person).toBe(GOVERNANCE);
  const deeds = await deedsOf(GOVERNANCE, await store());
  expect(deeds.map((deed) => [deed.with, deed.kind, deed.text])).toEqual([
    ['learning-note', 'drafted', 'They looked at it again together.'],
    ['survey', 'planned', null],
    ['release', 'signed', null],
  ]);
  expect(deeds.at(-1)).toMatchObject({ at: NOW, of: 'kent-2024-v1' });
});

it('has nothing of who did nothing, and takes nobody for what the service did itself', async () => {
  expect(await deedsOf('tenant:nobody' as PersonId, await store())).toEqual([]);
});
