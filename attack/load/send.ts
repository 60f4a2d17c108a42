import { Agent, request } from 'node:http';

/** Whoever has no answer by then gets none. */
const TIMEOUT_MS = 20_000;
const SHOWN_BYTES = 1_000_000;

/**
 * A request as it is sent. `from` is the address of this machine that it comes from, so that what one finding uses up of
 * an address leaves the next one's alone.
 *
 * @typedef {{ method?: string, path: string, token?: string | null, headers?: Record<string, string | string[]>,
 *   body?: string | Buffer | null, from?: string, agent?: Agent | false, timeoutMs?: number }} Sent
 * @typedef {{ status: number, code: string, bytes: number, text: string, headers: import('node:http').IncomingHttpHeaders }} Answer
 * `status` 0: no answer; `code` then says why
 */

/**
 * Sends one request and reads its answer to the end; never fails.
 *
 * @param {string} url of the server @param {Sent} sent @returns {Promise<Answer>}
 */
export function send(url, { method = 'POST', path, token = null, headers = {}, body = null, ...way }) {
  const { from = '127.0.0.1', agent = false, timeoutMs = TIMEOUT_MS } = way;
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const { promise, resolve } = Promise.withResolvers();
  const outgoing = request(
    `${url}${path}`,
    { method, agent, localAddress: from, headers: { ...authorization, ...length, ...headers } },
    (incoming) => {
      const { statusCode: status = 0 } = incoming;
      let bytes = 0;
      let text = '';
      incoming.setEncoding('latin1');
      incoming.on('data', (/** @type {string} */ chunk) => {
        bytes += chunk.length;
        if (text.length < SHOWN_BYTES) text += chunk;
      });
      const done = () => resolve({ status, code: codeIn(text), bytes, text, headers: incoming.headers });
      incoming.on('end', done).on('error', done);
    },
  );
  outgoing.on('error', (error) => resolve(none(error)));
  const timer = setTimeout(() => outgoing.destroy(new Error('no answer')), timeoutMs);
  if (body === null) outgoing.end();
  else outgoing.end(body);
  return promise.finally(() => clearTimeout(timer));
}

/** @param {Error & { code?: string }} error @returns {Answer} */
function none({ code, message }) {
  return { status: 0, code: code ?? message, bytes: 0, text: '', headers: {} };
}

/** The code of a refusal, GraphQL's or SCIM's. @param {string} text */
function codeIn(text) {
  const [, code = ''] = /"(?:code|scimType)":\s*"(\w+)"/.exec(text) ?? [];
  return code;
}

/** An answer in two words, e.g. `401 UNAUTHENTICATED`. @param {Answer} answer */
export function wordsOf({ status, code }) {
  return status === 0 ? code : `${status} ${code}`.trim();
}

/**
 * Sends the same over so many connections, one after the other on each, for so long.
 *
 * @param {string} url @param {Sent} sent @param {{ connections: number, seconds: number }} how
 * @returns {Promise<string[]>} all answers, in words
 */
export async function flood(url, sent, { connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const untilMs = performance.now() + seconds * 1000;
  /** @type {string[]} */
  const answers = [];
  const sendOn = async () => {
    while (performance.now() < untilMs) answers.push(wordsOf(await send(url, { ...sent, agent })));
  };
  await Promise.all(Array.from({ length: connections }, sendOn));
  agent.destroy();
  return answers;
}
