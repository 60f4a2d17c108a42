import { send } from './send.ts';

/** What the console's own page sends with everything. */
const PAGE = { 'content-type': 'application/json', 'x-console': '1', 'sec-fetch-site': 'same-origin' };

/**
 * A browser that is signed in to the console.
 *
 * @typedef {{ headers: Record<string, string>,
 *   ask: (method: string, path: string, body?: object) => Promise<import('./send.ts').Answer> }} Browser
 */

/**
 * Signs in as the page does.
 *
 * @param {string} url @param {string} token @param {string} from @returns {Promise<Browser>}
 * @throws Error when the token is not let in
 */
export async function signIn(url, token, from) {
  const body = JSON.stringify({ token });
  const { status, text, headers } = await send(url, { path: '/console/session', headers: PAGE, body, from });
  if (status !== 200) throw new Error(`Nobody could sign in: ${status} ${text}`);
  const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ');
  const signed = { ...PAGE, cookie };
  return {
    headers: signed,
    ask: (method, path, given) =>
      send(url, { method, path: `/console${path}`, headers: signed, body: given ? JSON.stringify(given) : null, from }),
  };
}
