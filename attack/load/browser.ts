import { type HttpResponse, send } from './send.ts';

/** Headers that the console's page sends with every request. */
const PAGE_HEADERS = { 'content-type': 'application/json', 'x-console': '1', 'sec-fetch-site': 'same-origin' };

/** A browser that is signed in to the console. */
export interface Browser {
  /** With the session's cookie. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends a request to the console; the path is below `/console`. */
  ask(method: string, path: string, body?: object): Promise<HttpResponse>;
}

/**
 * Signs in as the console's page does.
 *
 * @param from the source address
 * @throws Error when the token is rejected
 */
export async function signIn(url: string, token: string, from: string): Promise<Browser> {
  const body = JSON.stringify({ token });
  const { status, text, headers } = await send(url, { path: '/console/session', headers: PAGE_HEADERS, body, from });
  if (status !== 200) throw new Error(`The sign-in failed: ${status} ${text}`);
  const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ');
  const signed = { ...PAGE_HEADERS, cookie };
  return {
    headers: signed,
    ask: (method, path, given) =>
      send(url, { method, path: `/console${path}`, headers: signed, body: given ? JSON.stringify(given) : null, from }),
  };
}
