import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** One cookie of ours: where it is read, kept and dropped. */
export interface Cookie {
  read(headers: IncomingHttpHeaders): string | null;
  keep(response: ServerResponse, value: string, seconds: number): void;
  drop(response: ServerResponse): void;
}

/**
 * A cookie no script can read and no other site's form can bring along. Over https its name begins with `__Host-`, which
 * a browser takes from this host alone, encrypted and for every path: no neighbouring site can plant one.
 */
export function makeCookie(name: string, secure: boolean): Cookie {
  const called = secure ? `__Host-${name}` : name;
  const line = (value: string, seconds: number): string =>
    `${called}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return {
    read: ({ cookie = '' }) => {
      const found = cookie.split(';').find((each) => each.trimStart().startsWith(`${called}=`));
      return found === undefined ? null : found.slice(found.indexOf('=') + 1).trim();
    },
    keep: (response, value, seconds) => void response.appendHeader('Set-Cookie', line(value, seconds)),
    drop: (response) => void response.appendHeader('Set-Cookie', line('', 0)),
  };
}
