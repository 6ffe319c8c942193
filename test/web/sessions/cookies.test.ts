import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { makeCookie } from '../../../src/web/sessions/cookies.ts';

const answer = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));

describe('a cookie', () => {
  it('over https is for this host alone, encrypted, and out of reach of scripts', () => {
    const response = answer();
    makeCookie('session', true).keep(response, 'sealed', 60);
    expect(response.getHeader('set-cookie')).toBe(
      '__Host-session=sealed; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
  });

  it('is found among others, under its whole name', () => {
    const cookie = makeCookie('session', true);
    expect(cookie.read({ cookie: 'a=b; __Host-session=sealed; c=d' })).toBe('sealed');
    expect(cookie.read({ cookie: 'session=planted; x__Host-session=planted' })).toBeNull();
    expect(cookie.read({})).toBeNull();
  });

  it('is dropped by one that is over at once', () => {
    const response = answer();
    makeCookie('session', false).drop(response);
    expect(response.getHeader('set-cookie')).toBe('session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  });
});
