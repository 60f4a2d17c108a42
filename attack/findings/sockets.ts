import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { send, summaryOf } from '../load/send.ts';
import { type ConnectionResult, openIdle, sendRaw } from '../load/send-raw.ts';
import { OPEN_FILES } from '../server/start.ts';
import { inventedToken, REQUEST_TIMEOUT_MS, type TestBed } from '../test-bed.ts';
import type { Context, Finding } from './finding.ts';

const READ_MS = 5_000;
/** By then a server must have closed a connection whose request is sent too slowly. */
const SLOW_REQUEST_MS = 2 * REQUEST_TIMEOUT_MS;
const METHODS =
  'GET POST PUT PATCH DELETE HEAD OPTIONS LOCK COPY MOVE MERGE PURGE REPORT SEARCH TRACE UNLINK LINK'.split(' ');

/** HTTP pipelining: the same request many times in one packet. */
const pipelined = (lines: string, count: number) => `${lines}\r\nHost: x\r\n\r\n`.repeat(count);

/** Pipelined requests are not run: the server answers at most the first. */
function afterFirst({ responses, isClosed }: ConnectionResult): string {
  return responses <= 1 ? `one answered, ${isClosed ? 'closed' : 'kept open'}` : `${responses} answered`;
}

/** The path of the console's largest file. */
function largestAsset({ build: { main } }: TestBed): string {
  const [name] = readdirSync(join(main, '../console/app/assets')).filter((each) => /graphql.*\.js$/.test(each));
  return `/console/assets/${name}`;
}

/** Sends requests of many kinds, each of which could add a time series to the metrics. */
async function spoilMetrics({ bed, from }: Context): Promise<void> {
  const paths = ['/', '/metrics', '/graphql', '/console/', '/healthz', '/a', '/api/scim/v2/enterprises/a/Users'];
  for (const method of METHODS) {
    for (const path of paths) await send(bed.url, { method, path, from, timeoutMs: 2_000 });
  }
}

interface Pipeline {
  readonly title: string;
  readonly isShort?: boolean;
  readonly textOf: (context: Context) => string | Promise<string>;
}

function pipeline({ title, textOf, isShort = false }: Pipeline): Finding {
  return {
    id: 'H1',
    title,
    kind: 'load',
    isShort,
    allows: /^one answered/,
    prepare: async (context) => {
      const { bed, from } = context;
      const text = await textOf(context);
      return async () => [afterFirst(await sendRaw(bed.url, { text, from, forMs: READ_MS }))];
    },
  };
}

/** Connections, and what is written to them. */
export const SOCKETS: readonly Finding[] = [
  pipeline({
    title: '1,800 x GET /metrics in one packet',
    isShort: true,
    textOf: async (context) => {
      await spoilMetrics(context);
      return pipelined('GET /metrics HTTP/1.1', 1_800);
    },
  }),
  pipeline({
    title: '5,000 x POST /graphql, invented token, in one packet',
    isShort: true,
    textOf: () =>
      pipelined(`POST /graphql HTTP/1.1\r\nContent-Length: 0\r\nAuthorization: Bearer ${inventedToken()}`, 5_000),
  }),
  pipeline({
    title: '500 x GET Users?count=1000 in one packet',
    textOf: ({ bed: { attacker } }) => {
      const authorization = `Authorization: Bearer ${attacker.tokens.entra}`;
      return pipelined(`GET ${attacker.scim}/Users?count=1000 HTTP/1.1\r\n${authorization}`, 500);
    },
  }),
  {
    id: 'H2',
    title: '990 files of the console in one packet, reset, 10 times',
    kind: 'load',
    isShort: true,
    allows: /^none left open/,
    prepare: ({ bed, from }) => {
      const text = pipelined(`GET ${largestAsset(bed)} HTTP/1.1`, 990);
      return async () => {
        for (let turn = 0; turn < 10; turn += 1) await sendRaw(bed.url, { text, from, isRead: false, forMs: 100 });
        // A leak shows in the descriptors that stay open.
        return ['none left open by us'];
      };
    },
  },
  {
    id: 'M8',
    title: `${OPEN_FILES + 500} idle connections, then a search`,
    kind: 'behavior',
    allows: /^(200)\b/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const sockets = await openIdle(bed.url, OPEN_FILES + 500, from);
        await wait(1_000);
        for (const socket of sockets) socket.destroy();
        await wait(1_000);
        const { scim, tokens } = bed.neighbour;
        const path = `${scim}/Users?count=10&filter=${encodeURIComponent('title co "Agent 1"')}`;
        return [summaryOf(await send(bed.url, { method: 'GET', path, token: tokens.entra, from }))];
      },
  },
  {
    id: 'L4',
    title: '200 requests whose headers never end',
    kind: 'behavior',
    allows: /^closed in time/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const text = 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ';
        const slow = () => sendRaw(bed.url, { text, from, forMs: SLOW_REQUEST_MS });
        const results = await Promise.all(Array.from({ length: 200 }, slow));
        return results.map(({ isClosed }) => (isClosed ? 'closed in time' : 'still open'));
      },
  },
  {
    id: 'L10',
    title: 'two Host headers',
    kind: 'behavior',
    allows: /^400/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const text = 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n';
        return [(await sendRaw(bed.url, { text, from, forMs: READ_MS })).status];
      },
  },
];
