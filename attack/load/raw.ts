import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What became of one connection.
 *
 * @typedef {{ status: string, bytes: number, responses: number, isClosed: boolean, ms: number }} Ending `status` of the
 * first response, or `none`; `ms` until the server closed it, or until we gave up
 */

/**
 * Writes text on a connection of its own, in one piece, and looks what comes.
 *
 * @param {string} url
 * @param {{ text: string, from?: string, isRead?: boolean, forMs: number }} how `isRead`: whether answers are read at all
 * @returns {Promise<Ending>}
 */
export async function speak(url, { text, from = '127.0.0.1', isRead = true, forMs }) {
  const socket = await open(url, from);
  const startedMs = performance.now();
  let told = '';
  let bytes = 0;
  let responses = 0;
  const { promise: closed, resolve } = Promise.withResolvers();
  socket.on('close', () => resolve(true)).on('error', () => undefined);
  if (isRead) {
    socket.setEncoding('latin1').on('data', (/** @type {string} */ chunk) => {
      bytes += chunk.length;
      responses += chunk.split('HTTP/1.1 ').length - 1;
      if (told.length < 100) told += chunk;
    });
  }
  socket.write(text);
  const isClosed = await Promise.race([closed, wait(forMs, false, { ref: false })]);
  socket.resetAndDestroy();
  const [, status = 'none'] = /^HTTP\/1\.1 (\d{3})/.exec(told) ?? [];
  return { status, bytes, responses, isClosed, ms: performance.now() - startedMs };
}

/** Opens connections that say nothing; answers those that came about. @param {string} url @param {number} count @param {string} from */
export async function openIdle(url, count, from) {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => open(url, from)));
  const sockets = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const socket of sockets) socket.on('error', () => undefined).resume();
  return sockets;
}

/** @param {string} url @param {string} from @returns {Promise<import('node:net').Socket>} */
function open(url, from) {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers();
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  socket.once('connect', () => resolve(socket)).once('error', reject);
  return promise;
}
