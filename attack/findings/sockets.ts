import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inventedToken, REQUEST_TIMEOUT_MS } from '../field.ts';
import { openIdle, speak } from '../load/raw.ts';
import { send, wordsOf } from '../load/send.ts';
import { OPEN_FILES } from '../server/start.ts';

/** @typedef {import('./finding.ts').Finding} Finding */
/** @typedef {import('../load/raw.ts').Ending} Ending */

const READ_MS = 5_000;
/** A server that keeps its promise closes what is sent too slowly within this. */
const LATEST_MS = 2 * REQUEST_TIMEOUT_MS;
const METHODS =
  'GET POST PUT PATCH DELETE HEAD OPTIONS LOCK COPY MOVE MERGE PURGE REPORT SEARCH TRACE UNLINK LINK'.split(' ');

/** One request after the other in one packet. @param {string} lines @param {number} times */
const pipelined = (lines, times) => `${lines}\r\nHost: x\r\n\r\n`.repeat(times);

/** A packet that was not run answers one request, or none. @param {Ending} ending */
function afterOne({ responses, isClosed }) {
  return responses <= 1 ? `one answered, ${isClosed ? 'closed' : 'kept open'}` : `${responses} answered`;
}

/** The largest file of the console, as the server names it. @param {import('../field.ts').Field} field */
function largestAsset({ build: { main } }) {
  const [name] = readdirSync(join(main, '../console/app/assets')).filter((each) => /graphql.*\.js$/.test(each));
  return `/console/assets/${name}`;
}

/** Many kinds of requests that nobody answers, each of which might get a metric of its own. @param {string} url @param {string} from */
async function spoilMetrics(url, from) {
  const paths = ['/', '/metrics', '/graphql', '/console/', '/healthz', '/a', '/api/scim/v2/enterprises/a/Users'];
  for (const method of METHODS) {
    for (const path of paths) await send(url, { method, path, from, timeoutMs: 2_000 });
  }
}

/**
 * @param {{ title: string, text: (field: import('../field.ts').Field) => string, isShort?: boolean }} what
 * @returns {Finding} a packet of many requests
 */
const packet = ({ title, text, isShort = false }) => ({
  id: 'H1',
  title,
  kind: 'many',
  isShort,
  allows: /^one answered/,
  prepare: async ({ field }) => text(field),
  play: async ({ field, from, prepared }) => [
    afterOne(await speak(field.url, { text: prepared, from, forMs: READ_MS })),
  ],
});

/** @type {readonly Finding[]} */
export const SOCKETS = [
  {
    ...packet({
      title: '1,800 x GET /metrics in one packet',
      text: () => pipelined('GET /metrics HTTP/1.1', 1_800),
      isShort: true,
    }),
    prepare: async ({ field, from }) => {
      await spoilMetrics(field.url, from);
      return pipelined('GET /metrics HTTP/1.1', 1_800);
    },
  },
  packet({
    title: '5,000 x POST /graphql, invented token, in one packet',
    text: () =>
      pipelined(`POST /graphql HTTP/1.1\r\nContent-Length: 0\r\nAuthorization: Bearer ${inventedToken()}`, 5_000),
    isShort: true,
  }),
  packet({
    title: '500 x GET Users?count=1000 in one packet',
    text: ({ attacker: { scim, tokens } }) =>
      pipelined(`GET ${scim}/Users?count=1000 HTTP/1.1\r\nAuthorization: Bearer ${tokens.entra}`, 500),
  }),
  {
    id: 'H2',
    title: '990 files of the console in one packet, reset, 10 times',
    kind: 'many',
    isShort: true,
    allows: /^none left open/,
    prepare: async ({ field }) => pipelined(`GET ${largestAsset(field)} HTTP/1.1`, 990),
    play: async ({ field, from, prepared: text }) => {
      for (let turn = 0; turn < 10; turn += 1) await speak(field.url, { text, from, isRead: false, forMs: 100 });
      // What leaks is judged by the descriptors that stay.
      return ['none left open by us'];
    },
  },
  {
    id: 'M8',
    title: `${OPEN_FILES + 500} idle connections, then a search`,
    kind: 'fact',
    allows: /^(200)\b/,
    play: async ({ field, from }) => {
      const sockets = await openIdle(field.url, OPEN_FILES + 500, from);
      await wait(1_000);
      for (const socket of sockets) socket.destroy();
      await wait(1_000);
      const filter = encodeURIComponent('title co "Agent 1"');
      const { scim, tokens } = field.neighbour;
      const path = `${scim}/Users?count=10&filter=${filter}`;
      return [wordsOf(await send(field.url, { method: 'GET', path, token: tokens.entra, from }))];
    },
  },
  {
    id: 'L4',
    title: '200 requests whose headers never end',
    kind: 'fact',
    allows: /^closed in time/,
    play: async ({ field, from }) => {
      const text = 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ';
      const slow = () => speak(field.url, { text, from, forMs: LATEST_MS });
      const endings = await Promise.all(Array.from({ length: 200 }, slow));
      return endings.map(({ isClosed }) => (isClosed ? 'closed in time' : 'still open'));
    },
  },
  {
    id: 'L10',
    title: 'two Host headers',
    kind: 'fact',
    allows: /^400/,
    play: async ({ field, from }) => {
      const text = 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n';
      return [(await speak(field.url, { text, from, forMs: READ_MS })).status];
    },
  },
];
