import type { Card } from '../../src/cards/card.ts';
import { LARGEST_CARD } from '../../src/cards/draw.ts';
import { LONGEST } from '../../src/casework/request.ts';
import { WORDS_FIELDS } from '../../src/escalation/events.ts';
import { personOf } from '../../src/directory/person.ts';
import { shipped } from '../policy/shipped-policies.ts';
import {
  buttonsOf,
  bytesOf,
  inputsOf,
  ofType,
  ownTexts,
  partsOf,
  peoplesTexts,
  titlesOf,
} from '../support/card-contents.ts';
import { everyFace, type Faces } from '../support/faces/every-face.ts';
import { circumstances, MANAGER } from '../support/sample-case.ts';
import { findingsOf } from './adaptive-cards-parser.ts';
import { cardSchema } from './card-schema.ts';
import { neverSaid } from './never-said.ts';

const kent = circumstances();
const medway = circumstances({ policy: shipped('medway.draft-1.json'), directory: kent.directory });
const approved = circumstances({
  policy: {
    ...kent.policy,
    status: 'approved',
    approved: { by: 'Independent chair', on: '2026-11-01' },
    safety: { ...kent.policy.safety, checked: { on: '2026-11-01', by: 'Partnership team' } },
  },
});

const TRICKS = '${secret} {{x}} **bold** [here](https://example.org) <b>b</b> 👩‍👩‍👧 \u202eمرحبا \u0007 ${1+1} # h';
const tricky = everyFace({ write: (field) => `${TRICKS} ${field}` });
const sets: Readonly<Record<string, Faces>> = {
  'Kent, buttons that are answered in place': everyFace({ kind: 'execute' }),
  'Medway, buttons that send a message': everyFace({ world: medway, kind: 'submit' }),
  'an approved policy': everyFace({ world: approved }),
  "people's words full of tricks": tricky,
};

/** The names of the cards for which this says anything, with what it says. */
function found(faces: Faces, say: (card: Card, name: string) => unknown): Readonly<Record<string, unknown>> {
  const said = Object.entries(faces).map(([name, card]) => [name, say(card, name)] as const);
  return Object.fromEntries(said.filter(([, what]) => what !== null && !(Array.isArray(what) && what.length === 0)));
}

describe.each(Object.entries(sets))('every card (%s)', (which, faces) => {
  it('is understood by the Adaptive Cards package without a finding', () => {
    expect(found(faces, findingsOf)).toEqual({});
  });

  it('uses only what we know Teams draws', () => {
    expect(
      found(faces, (card) =>
        (cardSchema.safeParse(card).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
      ),
    ).toEqual({});
  });

  it('begins with danger and the front door, before anything else', () => {
    const { safety } = (which.startsWith('Medway') ? medway : kent).policy;
    expect(
      found(faces, (card) => {
        const [danger = '', worried = ''] = ownTexts(card);
        const numbers = [safety.frontDoor.number, safety.outOfHours.number];
        return danger.includes('999') && numbers.every((number) => worried.includes(number)) ? null : danger;
      }),
    ).toEqual({});
  });

  it('says that it is drawn from a draft, or does not where the policy is approved', () => {
    const draft = which !== 'an approved policy';
    expect(
      found(faces, (card) => {
        const said = ownTexts(card).join(' ');
        return said.includes('Draft policy') === draft && said.includes('not been rung') === draft ? null : said;
      }),
    ).toEqual({});
  });

  it('carries in its buttons a verb, an escalation, a turn and a place, and nothing a person wrote', () => {
    const allowed = new Set(['verb', 'escalation', 'turn', 'place']);
    expect(
      found(faces, (card) =>
        buttonsOf(card).flatMap(({ data }) =>
          partsOf(data)
            .flatMap((part) => Object.keys(part))
            .filter((key) => !allowed.has(key)),
        ),
      ),
    ).toEqual({});
  });

  it('hides no button: six in a row at most, all rows seen', () => {
    expect(
      found(faces, (card) =>
        partsOf(card)
          .map(({ actions }) => (Array.isArray(actions) ? actions.length : 0))
          .filter((count) => count > 6),
      ),
    ).toEqual({});
  });

  it('has no two buttons of the same title, other than Open in a list', () => {
    expect(
      found(faces, (card) => {
        const titles = titlesOf(card).filter((title) => title !== 'Open');
        return titles.filter((title, place) => titles.indexOf(title) !== place);
      }),
    ).toEqual({});
  });

  it('has a label for each input, a message where it is required, and a limit where one can type', () => {
    expect(
      found(faces, (card) =>
        inputsOf(card).filter(
          ({ label, isRequired, errorMessage, type, maxLength }) =>
            typeof label !== 'string' ||
            label === '' ||
            (isRequired === true && (typeof errorMessage !== 'string' || errorMessage === '')) ||
            (type === 'Input.Text' && !(typeof maxLength === 'number' && maxLength > 0)),
        ),
      ),
    ).toEqual({});
  });

  it('asks for each thing once', () => {
    expect(
      found(faces, (card) => {
        const ids = inputsOf(card).map(({ id }) => id);
        return ids.filter((id, place) => ids.indexOf(id) !== place);
      }),
    ).toEqual({});
  });

  it('never blames, shouts or calls anything late', () => {
    // What a policy calls its own processes is the partnership's; people's words are theirs.
    const policyTexts = JSON.stringify([kent.policy, medway.policy]);
    expect(
      found(faces, (card) =>
        [...ownTexts(card), ...titlesOf(card), ...inputsOf(card).flatMap(labelsOf)]
          .filter((text) => !policyTexts.includes(text.replace(/^\*\*.*?\*\* /, '')))
          .flatMap(neverSaid),
      ),
    ).toEqual({});
  });

  it('has Copy for the child’s file where it shows an escalation with its words, and Open the words where not', () => {
    expect(
      found(faces, (card, name) =>
        !/^(escalation|message|receipt|stale)/.test(name) ||
        titlesOf(card).includes("Copy for the child's file") ||
        (/-for-(team|overseer|confirmer|.*agency-lead)$|please-confirm/.test(name) &&
          titlesOf(card).includes('Open the words'))
          ? null
          : 'no copy',
      ),
    ).toEqual({});
  });

  it('fits into Teams', () => {
    expect(found(faces, (card) => (bytesOf(card) <= LARGEST_CARD ? null : bytesOf(card)))).toEqual({});
  });
});

describe("people's words", () => {
  it('stand in text runs and in what they typed, and nowhere else', () => {
    expect(
      found(tricky, (card) => {
        const elsewhere = partsOf(card).flatMap((part) =>
          part['type'] === 'TextRun' || part['type'] === 'Input.Text'
            ? []
            : Object.values(part).filter((value) => typeof value === 'string' && value.includes('secret')),
        );
        return elsewhere;
      }),
    ).toEqual({});
  });

  it('are shown letter by letter as written, and never read as a template', () => {
    const { 'escalation-raised-for-asked': card } = tricky;
    expect(peoplesTexts(card ?? {})).toEqual([`${TRICKS} concern`, `${TRICKS} wanted`]);
  });

  it('are the only place where a template mark may stand', () => {
    expect(
      found(tricky, (card) =>
        partsOf(card)
          .filter(({ type }) => type !== 'TextRun')
          .flatMap((part) =>
            Object.values(part).filter(
              (value) =>
                typeof value === 'string' &&
                /\$\{|\{\{/.test(value.replaceAll(TRICKS, '').replaceAll(TRICKS.slice(0, 60), '')),
            ),
          ),
      ),
    ).toEqual({});
  });
});

/** The worst a person can put into a text: what takes most bytes on the wire for a character of the limit. */
const WORST = {
  'quotation marks': '"',
  backslashes: '\\',
  'control characters, six bytes each': '\u0001',
  emoji: '👪',
  'half an emoji, six bytes each': '\ud83d',
  'words of a language with three bytes a letter': 'के',
};

describe('with every name in the directory as long as it may be, in letters of three bytes', () => {
  const name = 'ẁ'.repeat(120);
  const [agency] = kent.directory.agencies;
  const [post] = kent.directory.posts;
  if (agency === undefined || post === undefined) throw new Error('the sample directory is empty');
  const manager = kent.directory.posts.find(({ person }) => person === MANAGER) ?? post;
  const colleagues = Array.from({ length: 60 }, (_, place) => ({
    ...manager,
    person: personOf({ tenantId: manager.person.slice(0, 36), aadObjectId: String(place).padStart(36, '0') }),
  }));
  const directory = {
    ...kent.directory,
    agencies: kent.directory.agencies.map((each) => ({ ...each, name })),
    posts: [...kent.directory.posts, ...colleagues].map((each) => ({ ...each, title: name, teamName: name })),
  };
  const faces = everyFace({ world: { ...kent, directory }, write: (field) => 'ẁ'.repeat(LONGEST[field]) });

  it('every card fits into Teams', () => {
    expect(found(faces, (card) => (bytesOf(card) <= LARGEST_CARD ? null : bytesOf(card)))).toEqual({});
  });
});

describe.each(Object.entries(WORST))('with every text as long as it may be, all %s', (_, letter) => {
  const faces = everyFace({ write: (field) => letter.repeat(LONGEST[field]).slice(0, LONGEST[field]) });

  it('every card fits into Teams', () => {
    expect(found(faces, (card) => (bytesOf(card) <= LARGEST_CARD ? null : bytesOf(card)))).toEqual({});
  });

  it('what was typed and not kept comes back whole', () => {
    const { 'form-propose-with-flaws': form, 'raise-second-with-flaws': raise, stale } = faces;
    const typed = [form, raise].flatMap((card) =>
      ofType(card ?? {}, 'Input.Text').filter(({ id }) => WORDS_FIELDS.some((field) => field === id)),
    );
    expect(typed.map(({ id }) => id)).toEqual(['answer', 'ourAction', 'theirAction', 'concern', 'wanted']);
    for (const { value, maxLength } of typed) expect(String(value)).toHaveLength(Number(maxLength));
    const back = peoplesTexts(stale ?? {}).slice(0, 3);
    expect(back.map((text) => text.length)).toEqual([LONGEST.answer, LONGEST.ourAction, LONGEST.theirAction]);
  });
});

function labelsOf({ label, errorMessage, placeholder }: Readonly<Record<string, unknown>>): string[] {
  return [label, errorMessage, placeholder].filter((text) => typeof text === 'string');
}
