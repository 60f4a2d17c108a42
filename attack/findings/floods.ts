import { flood, send } from '../load/send.ts';
import type { Context, Finding } from './finding.ts';

const JSON_BODY = { 'content-type': 'application/json' };
const SCIM_BODY = { 'content-type': 'application/scim+json' };
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
/** Requests above a token's budget wait, and are then told to retry. */
const SERVED_OR_LATER = /^(200|429|503)\b/;
/** How many large users are created. */
export const LARGE_USERS = 40;
/** Long enough for a request to have begun. */
const ABORT_AFTER_MS = 15;

/** The same field of the enterprise, repeated under other aliases. */
const aliased = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: enterprise(name: "bench1") { ${field} }`).join(' ');

const THREE_PAGES = `{ ${aliased(3, 'users(first: 1000) { nodes { id userName emails { value } } }')} }`;

/** These two read much and return little. */
const VERSIONS = `{ ${aliased(4, 'changes(first: 100) { nodes { version } }')} }`;
const IDS = `{ ${aliased(4, 'users(first: 100, orderBy: { by: ID, direction: DESC }) { nodes { id } }')} }`;

/** Counts that each scan all users. */
const countings = (count: number) =>
  `query ($f: UserFilter) { ${aliased(count, 'users(first: 1, filter: $f) { total }')} }`;
const CONTAINS = { or: Array.from({ length: 100 }, (_, index) => ({ title: { contains: `nobody ${index}` } })) };

interface DocumentFlood {
  readonly title: string;
  readonly query: string;
  readonly variables?: object;
  readonly connections: number;
  readonly allows?: RegExp;
  /** Each token has its own budget, which the previous finding may have used up. */
  readonly token?: 'reader' | 'writer';
  readonly prepare?: (context: Context) => Promise<void>;
}

function documentFlood({
  title,
  query,
  variables = {},
  connections,
  token = 'reader',
  ...rest
}: DocumentFlood): Finding {
  return {
    id: 'M2',
    title,
    kind: 'load',
    allows: rest.allows ?? SERVED_OR_LATER,
    prepare: async (context) => {
      const { bed, from } = context;
      await rest.prepare?.(context);
      const body = JSON.stringify({ query, variables });
      const sent = { path: '/graphql', token: bed.attacker.tokens[token], headers: JSON_BODY, body, from };
      return () => flood(bed.url, sent, { connections, seconds: bed.seconds });
    },
  };
}

interface ListFlood {
  readonly title: string;
  readonly allows: RegExp;
  readonly timeoutMs?: number;
}

function listFlood({ title, allows, ...timeout }: ListFlood): Finding {
  return {
    id: 'M2',
    title,
    kind: 'load',
    allows,
    prepare: ({ bed, from }) => {
      const { scim, tokens } = bed.attacker;
      const sent = { method: 'GET', path: `${scim}/Users?count=1000`, token: tokens.entra, from, ...timeout };
      return () => flood(bed.url, sent, { connections: 32, seconds: bed.seconds });
    },
  };
}

/** Creates users of 0.9 MB, or as large as the server accepts. */
export async function createLargeUsers({ bed, from }: Context): Promise<void> {
  const { scim, tokens } = bed.attacker;
  const sent = { path: `${scim}/Users`, token: tokens.entra, headers: SCIM_BODY, from };
  for (let index = 0; index < LARGE_USERS; index += 1) {
    const userName = `large.${index}.${Date.now()}`;
    const bodyOf = (length: number) => JSON.stringify({ schemas: [USER], userName, displayName: 'x'.repeat(length) });
    const { status } = await send(bed.url, { ...sent, body: bodyOf(900_000) });
    if (status !== 201) await send(bed.url, { ...sent, body: bodyOf(90_000) });
  }
}

/** Costly requests that are repeated over many connections. */
export const FLOODS: readonly Finding[] = [
  listFlood({ title: 'GET Users?count=1000 over 32 connections, one token', allows: SERVED_OR_LATER }),
  listFlood({
    title: `GET Users?count=1000 over 32 connections, hung up after ${ABORT_AFTER_MS} ms`,
    allows: /^(no answer|200|429|503)\b/,
    timeoutMs: ABORT_AFTER_MS,
  }),
  documentFlood({ title: '3 x 1,000 users by GraphQL over 8 connections', query: THREE_PAGES, connections: 8 }),
  documentFlood({
    title: '29 aliases x 100 contains by GraphQL over 8 connections',
    query: countings(29),
    variables: { f: CONTAINS },
    connections: 8,
    allows: /^(200|400 LIMIT_EXCEEDED|429|503)\b/,
  }),
  documentFlood({
    title: '10 aliases x 100 contains, as many as are taken, by GraphQL over 8 connections',
    query: countings(10),
    variables: { f: CONTAINS },
    connections: 8,
  }),
  documentFlood({
    title: `4 aliases of the changes of ${LARGE_USERS} large users, versions alone, over 32 connections`,
    query: VERSIONS,
    connections: 32,
    prepare: createLargeUsers,
  }),
  documentFlood({
    title: `4 aliases of 100 users, ${LARGE_USERS} of them large, ids alone, over 32 connections`,
    query: IDS,
    connections: 32,
    token: 'writer',
    prepare: createLargeUsers,
  }),
];
