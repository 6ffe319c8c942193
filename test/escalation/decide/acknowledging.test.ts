import { given, offeredTo } from '../../support/given-when-then.ts';
import {
  acknowledged,
  answered,
  childKnown,
  handedOver,
  questionAsked,
  raised,
  toldWhichChild,
} from '../../support/sample-events.ts';
import { HEAD, MANAGER, TEACHER, WORKER } from '../../support/sample-people.ts';

const knowing = { kind: 'acknowledge', childKnown: true } as const;
const notKnowing = { kind: 'acknowledge', childKnown: false } as const;

describe('acknowledging', () => {
  it('says "I have it and I know which child"', () => {
    given(raised()).when(knowing, { by: WORKER }).then(acknowledged(true));
  });

  it('or says "I have it, tell me which child"', () => {
    given(raised()).when(notKnowing, { by: WORKER }).then(acknowledged(false));
  });

  it('is for the person asked, not for the raiser and not for a colleague who was not asked', () => {
    given(raised()).when(knowing, { by: TEACHER }).thenRefused('not-allowed');
    given(raised()).when(knowing, { by: MANAGER }).thenRefused('not-allowed');
  });

  it('happens once', () => {
    given(raised(), acknowledged()).when(knowing, { by: WORKER }).thenRefused('not-now');
    given(raised(), acknowledged(false)).when(knowing, { by: WORKER }).thenRefused('not-now');
  });

  it('may follow a question that was asked at once', () => {
    given(raised(), questionAsked).when(notKnowing, { by: WORKER }).then(acknowledged(false));
  });

  it('is asked again of the next person after a hand-over, who may not know the child', () => {
    given(raised(), acknowledged(), handedOver('asked', MANAGER))
      .when(notKnowing, { by: MANAGER })
      .then(acknowledged(false));
    given(raised(), answered(), handedOver('asked', MANAGER)).when(knowing, { by: MANAGER }).then(acknowledged(true));
  });
});

describe('telling each other which child it is', () => {
  it('may be said by the raiser at once: "I have told them"', () => {
    given(raised()).when({ kind: 'tell-child' }, { by: TEACHER }).then(toldWhichChild);
  });

  it('may be said when the other side asked for it, also after an answer', () => {
    given(raised(), acknowledged(false)).when({ kind: 'tell-child' }, { by: TEACHER }).then(toldWhichChild);
    given(raised(), acknowledged(false), answered()).when({ kind: 'tell-child' }, { by: TEACHER }).then(toldWhichChild);
  });

  it('need not be said twice, nor when the other side knows', () => {
    given(raised(), toldWhichChild).when({ kind: 'tell-child' }, { by: TEACHER }).thenRefused('not-now');
    given(raised(), acknowledged()).when({ kind: 'tell-child' }, { by: TEACHER }).thenRefused('not-now');
  });

  it('is for the raising side, whoever stands there', () => {
    given(raised()).when({ kind: 'tell-child' }, { by: WORKER }).thenRefused('not-allowed');
    given(raised(), handedOver('raising', HEAD)).when({ kind: 'tell-child' }, { by: HEAD }).then(toldWhichChild);
  });

  it('ends with "I know now which child" from the asked side', () => {
    given(raised(), acknowledged(false)).when({ kind: 'know-child' }, { by: WORKER }).then(childKnown);
    given(raised(), acknowledged(false), toldWhichChild).when({ kind: 'know-child' }, { by: WORKER }).then(childKnown);
    given(raised(), acknowledged(false), childKnown)
      .when({ kind: 'know-child' }, { by: WORKER })
      .thenRefused('not-now');
  });

  it('has to be said again after "tell me which child"', () => {
    given(raised(), toldWhichChild, acknowledged(false))
      .when({ kind: 'tell-child' }, { by: TEACHER })
      .then(toldWhichChild);
  });

  it('leaves the buttons of a card already drawn good: the next person can still acknowledge', () => {
    const before = [raised(), acknowledged(), handedOver('asked', MANAGER)] as const;
    expect(offeredTo(MANAGER, ...before)).toContain('acknowledge');
    given(...before, toldWhichChild)
      .when(knowing, { by: MANAGER })
      .then(acknowledged(true));
  });
});
