/** What the console's own page sends with everything. */
export const PAGE_HEADERS = { 'content-type': 'application/json', 'x-console': '1', 'sec-fetch-site': 'same-origin' };

/** Somebody who is signed in to the console. */
export interface BrowserSession {
  /** The cookie as it is sent back. */
  readonly cookie: string;
  /** The cookie as it was set, with its attributes. */
  readonly setCookie: string;
  ask(query: string): Promise<Response>;
  post(path: string, body: object): Promise<Response>;
  get(path: string): Promise<Response>;
}

/** Posts a token to the door, as the page does. */
export function postToken(url: string, token: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/console/session`, {
    method: 'POST',
    headers: { ...PAGE_HEADERS, ...headers },
    body: JSON.stringify({ token }),
  });
}

/** Signs in. */
export async function signIn(url: string, token: string): Promise<BrowserSession> {
  const reply = await postToken(url, token);
  const setCookie = reply.headers.get('set-cookie') ?? '';
  const [cookie = ''] = setCookie.split(';');
  const headers = { ...PAGE_HEADERS, cookie };
  const post = (path: string, body: object) =>
    fetch(`${url}/console/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    cookie,
    setCookie,
    post,
    ask: (query) => post('graphql', { query }),
    get: (path) => fetch(`${url}/console/${path}`, { headers }),
  };
}
