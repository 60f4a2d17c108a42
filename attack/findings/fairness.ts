import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { inventedToken } from '../field.ts';
import { flood, send, wordsOf } from '../load/send.ts';
import { UNKNOWN } from './finding.ts';

/** @typedef {import('./finding.ts').Finding} Finding */

const JSON_BODY = { 'content-type': 'application/json' };
const SCIM_BODY = { 'content-type': 'application/scim+json' };
/** Over its budget whoever asks waits, and is then told to come again. */
const SERVED_OR_LATER = /^(200|429|503)\b/;
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const LARGE_USERS = 40;
const WRONG_TOKENS = 400;
const LONG_NAMES = 2_000;
/** Long enough for a request to have begun. */
const GONE_AFTER_MS = 15;

/** The same field of the enterprise, so many times under other names. @param {number} count @param {string} field */
const aliased = (count, field) =>
  Array.from({ length: count }, (_, index) => `a${index}: enterprise(name: "bench1") { ${field} }`).join(' ');

/** Pages of everybody. */
const THREE_PAGES = `{ ${aliased(3, 'users(first: 1000) { nodes { id userName emails { value } } }')} }`;

/** Much is read for these two, and little of it told. */
const VERSIONS = `{ ${aliased(4, 'changes(first: 100) { nodes { version } }')} }`;
const IDS = `{ ${aliased(4, 'users(first: 100, orderBy: { by: ID, direction: DESC }) { nodes { id } }')} }`;

/** So many questions that each go through everybody. @param {number} count */
const countings = (count) => `query ($f: UserFilter) { ${aliased(count, 'users(first: 1, filter: $f) { total }')} }`;
const CONTAINS = { or: Array.from({ length: 100 }, (_, index) => ({ title: { contains: `nobody ${index}` } })) };

const nothing = async () => undefined;

/**
 * @param {{ title: string, query: string, variables?: object, connections: number, allows?: RegExp,
 *   token?: 'reader' | 'writer', prepare?: Finding['prepare'] }} what `token`: what one finding owes is not the next one's
 * @returns {Finding} a document over and over
 */
const documents = ({
  title,
  query,
  variables = {},
  connections,
  allows = SERVED_OR_LATER,
  token = 'reader',
  prepare = nothing,
}) => ({
  id: 'M2',
  title,
  kind: 'many',
  allows,
  prepare,
  play: ({ field, from }) => {
    const sent = { path: '/graphql', token: field.attacker.tokens[token], headers: JSON_BODY, from };
    const body = JSON.stringify({ query, variables });
    return flood(field.url, { ...sent, body }, { connections, seconds: field.seconds });
  },
});

/** Makes users of 0.9 MB, or as large as they may be. @param {import('./finding.ts').Scene} scene */
async function largeUsers({ field, from }) {
  const { scim, tokens } = field.attacker;
  for (let index = 0; index < LARGE_USERS; index += 1) {
    const of = (/** @type {number} */ length) =>
      JSON.stringify({
        schemas: [USER],
        userName: `large.${index}.${Date.now()}`,
        displayName: 'x'.repeat(length),
      });
    const sent = { path: `${scim}/Users`, token: tokens.entra, headers: SCIM_BODY, from };
    const { status } = await send(field.url, { ...sent, body: of(900_000) });
    if (status !== 201) await send(field.url, { ...sent, body: of(90_000) });
  }
}

/** @type {readonly Finding[]} */
export const FAIRNESS = [
  {
    id: 'M2',
    title: 'GET Users?count=1000 over 32 connections, one token',
    kind: 'many',
    allows: SERVED_OR_LATER,
    play: ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const sent = { method: 'GET', path: `${scim}/Users?count=1000`, token: tokens.entra, from };
      return flood(field.url, sent, { connections: 32, seconds: field.seconds });
    },
  },
  {
    id: 'M2',
    title: `GET Users?count=1000 over 32 connections, hung up after ${GONE_AFTER_MS} ms`,
    kind: 'many',
    allows: /^(no answer|200|429|503)\b/,
    play: ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const sent = { method: 'GET', path: `${scim}/Users?count=1000`, token: tokens.entra, from };
      return flood(field.url, { ...sent, timeoutMs: GONE_AFTER_MS }, { connections: 32, seconds: field.seconds });
    },
  },
  documents({ title: '3 x 1,000 users by GraphQL over 8 connections', query: THREE_PAGES, connections: 8 }),
  documents({
    title: '29 aliases x 100 contains by GraphQL over 8 connections',
    query: countings(29),
    variables: { f: CONTAINS },
    connections: 8,
    allows: /^(200|400 LIMIT_EXCEEDED|429|503)\b/,
  }),
  documents({
    title: '10 aliases x 100 contains, as many as are taken, by GraphQL over 8 connections',
    query: countings(10),
    variables: { f: CONTAINS },
    connections: 8,
  }),
  documents({
    title: `4 aliases of the changes of ${LARGE_USERS} large users, versions alone, over 32 connections`,
    query: VERSIONS,
    connections: 32,
    prepare: largeUsers,
  }),
  documents({
    title: `4 aliases of 100 users, ${LARGE_USERS} of them large, ids alone, over 32 connections`,
    query: IDS,
    connections: 32,
    token: 'writer',
    prepare: largeUsers,
  }),
  {
    id: 'M2',
    title: '100 requests for single users a second are never told to wait',
    kind: 'fact',
    allows: /^200\b/,
    play: async ({ field, from }) => {
      const { scim, tokens } = field.neighbour;
      const path = `${scim}/Users?filter=${encodeURIComponent('userName eq "person.1@acme.example"')}`;
      const agent = new Agent({ keepAlive: true, maxSockets: 32 });
      const sent = { method: 'GET', path, token: tokens.entra, from, agent };
      const count = 100 * field.seconds;
      const answers = Array.from({ length: count }, async (_, index) => {
        await wait(index * 10);
        return wordsOf(await send(field.url, sent));
      });
      return Promise.all(answers).finally(() => agent.destroy());
    },
  },
  {
    id: 'M3',
    title: `pages of ${LARGE_USERS} users of 0.9 MB, or as large as they may be`,
    kind: 'many',
    allows: /^(200)\b/,
    prepare: largeUsers,
    play: async ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const filter = encodeURIComponent('userName sw "large."');
      const path = `${scim}/Users?count=1000&filter=${filter}`;
      const read = async () => {
        const answer = await send(field.url, { method: 'GET', path, token: tokens.entra, from });
        return answer.bytes > 20_000_000 ? `a page of ${Math.round(answer.bytes / 1e6)} MB` : wordsOf(answer);
      };
      return Promise.all(Array.from({ length: 4 }, read));
    },
  },
  {
    id: 'M9',
    title: `${LONG_NAMES} enterprises whose names have 20 KB, one invented token`,
    kind: 'many',
    allows: UNKNOWN,
    play: async ({ field, from }) => {
      const token = inventedToken();
      const agent = new Agent({ keepAlive: true, maxSockets: 32 });
      const ask = async (/** @type {number} */ index) => {
        const path = `/api/scim/v2/enterprises/${'a'.repeat(20_000)}${index}/Users`;
        return wordsOf(await send(field.url, { method: 'GET', path, token, from, agent }));
      };
      return Promise.all(Array.from({ length: LONG_NAMES }, (_, index) => ask(index))).finally(() => agent.destroy());
    },
  },
  {
    id: 'M9',
    title: 'wrong tokens over 50 connections, SCIM and GraphQL',
    kind: 'many',
    isShort: true,
    allows: UNKNOWN,
    play: async ({ field, from }) => {
      const { scim } = field.attacker;
      const ask = async (/** @type {number} */ index) => {
        const isScim = index % 2 === 0;
        const path = isScim ? `${scim}/Users` : '/graphql';
        const sent = {
          method: isScim ? 'GET' : 'POST',
          path,
          headers: JSON_BODY,
          body: isScim ? null : '{"query":"{access{permissions}}"}',
        };
        return wordsOf(await send(field.url, { ...sent, token: inventedToken(), from }));
      };
      /** @type {string[]} */
      const answers = [];
      for (let index = 0; index < WRONG_TOKENS; index += 50) {
        answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, place) => ask(index + place)))));
      }
      return answers;
    },
  },
];
