import { answerWithCard, answerWithError, answerWithMessage } from '../../src/teams/invoke-answer.ts';

describe('the answer to a pressed button', () => {
  it('replaces the card', () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    expect(answerWithCard(card)).toEqual({
      type: 'invokeResponse',
      value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } },
    });
  });

  it('says a sentence under it', () => {
    expect(answerWithMessage('Kept.').value.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Kept.',
    });
  });

  it('shows an error in the card: a 400 in the body of an HTTP 200, because Teams shows nothing of a real 400', () => {
    expect(answerWithError('no-right', 'You cannot do this.')).toEqual({
      type: 'invokeResponse',
      value: {
        status: 200,
        body: {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'no-right', message: 'You cannot do this.' },
        },
      },
    });
  });
});
