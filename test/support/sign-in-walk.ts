import { hidden, type Visited, type Visitor } from './visitor.ts';

/** From our sign-in page to the provider's answer at our address, which is not opened yet: types the account, agrees. */
export async function answerOfProvider(
  visitor: Visitor,
  origin: string,
  account: string,
  to = '/home',
): Promise<string> {
  const begun = await visitor.get(`${origin}/sign-in/begin?to=${encodeURIComponent(to)}`);
  let visited = begun;
  for (let step = 0; step < 12; step += 1) {
    const next = visited.location;
    if (next !== null && next.startsWith(`${origin}/`)) return next;
    visited = next === null ? await sendForm(visitor, visited, account) : await visitor.get(next);
  }
  throw new Error(`The provider did not come back. Last: ${visited.status} ${visited.text.slice(0, 500)}`);
}

/** Signs in as this account, all the way to the page it leads to. */
export async function signIn(visitor: Visitor, origin: string, account: string, to = '/home'): Promise<Visited> {
  return visitor.follow(await answerOfProvider(visitor, origin, account, to));
}

/** The provider's own forms: signing in with any password, then agreeing. */
async function sendForm(visitor: Visitor, page: Visited, account: string): Promise<Visited> {
  const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? page.address;
  const prompt = hidden(page, 'prompt');
  const fields = prompt === 'login' ? { prompt, login: account, password: 'any' } : { prompt };
  return visitor.post(new URL(action, page.address).href, fields);
}
