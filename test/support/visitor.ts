/** A browser without a screen: keeps cookies by host, follows nothing by itself, sends forms as a browser does. */
export interface Visitor {
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Visited>;
  /** Sends a form from a page of the same origin, unless told otherwise. */
  post(
    address: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Visited>;
  /** Goes there and on, wherever it is sent, up to the first page. */
  follow(address: string): Promise<Visited>;
  readonly cookies: Map<string, string>;
}

export interface Visited {
  readonly status: number;
  readonly address: string;
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
}

export function makeVisitor(): Visitor {
  const cookies = new Map<string, string>();
  const send = async (address: string, more: RequestInit): Promise<Visited> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...more.headers };
    const answer = await fetch(address, { ...more, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    const to = answer.headers.get('location');
    return {
      status: answer.status,
      address,
      location: to === null ? null : new URL(to, address).href,
      text: await answer.text(),
      headers: answer.headers,
    };
  };
  const get: Visitor['get'] = (address, headers = {}) => send(address, { headers });
  return {
    cookies,
    get,
    post: (address, fields, headers = {}) =>
      send(address, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: new URL(address).origin,
          ...headers,
        },
      }),
    async follow(address) {
      let visited = await get(address);
      for (let step = 0; step < 10 && visited.location !== null; step += 1) visited = await get(visited.location);
      return visited;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  const gone = attributes.some((each) => /^ *(max-age=0|expires=Thu, 01 Jan 1970)/i.test(each));
  if (gone || value === '') cookies.delete(name);
  else cookies.set(name, value);
}

/** The value of a hidden field of a page. */
export function hidden(page: Visited, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
}
