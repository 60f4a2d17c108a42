import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { send, summaryOf } from '../load/send.ts';
import { inventedToken } from '../test-bed.ts';
import { type Finding, UNAUTHENTICATED } from './finding.ts';
import { createLargeUsers, LARGE_USERS } from './floods.ts';

const JSON_BODY = { 'content-type': 'application/json' };
const LONG_NAMES = 2_000;
const WRONG_TOKENS = 400;
const WRONG_TOKENS_AT_ONCE = 50;

/** What one caller may use of the server, and that others are served meanwhile. */
export const FAIRNESS: readonly Finding[] = [
  {
    id: 'M2',
    title: '100 requests for single users a second are never told to wait',
    kind: 'behavior',
    allows: /^200\b/,
    prepare:
      ({ bed, from }) =>
      () => {
        const { scim, tokens } = bed.neighbour;
        const path = `${scim}/Users?filter=${encodeURIComponent('userName eq "person.1@acme.example"')}`;
        const agent = new Agent({ keepAlive: true, maxSockets: 32 });
        const sent = { method: 'GET', path, token: tokens.entra, from, agent };
        const summaries = Array.from({ length: 100 * bed.seconds }, async (_, index) => {
          await wait(index * 10);
          return summaryOf(await send(bed.url, sent));
        });
        return Promise.all(summaries).finally(() => agent.destroy());
      },
  },
  {
    id: 'M3',
    title: `pages of ${LARGE_USERS} users of 0.9 MB, or as large as they may be`,
    kind: 'load',
    allows: /^(200)\b/,
    prepare: async (context) => {
      const { bed, from } = context;
      const { scim, tokens } = bed.attacker;
      await createLargeUsers(context);
      const path = `${scim}/Users?count=1000&filter=${encodeURIComponent('userName sw "large."')}`;
      const list = async () => {
        const response = await send(bed.url, { method: 'GET', path, token: tokens.entra, from });
        const { bytes } = response;
        return bytes > 20_000_000 ? `a page of ${Math.round(bytes / 1e6)} MB` : summaryOf(response);
      };
      return () => Promise.all(Array.from({ length: 4 }, list));
    },
  },
  {
    id: 'M9',
    title: `${LONG_NAMES} enterprises whose names have 20 KB, one invented token`,
    kind: 'load',
    allows: UNAUTHENTICATED,
    prepare:
      ({ bed, from }) =>
      () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 32 });
        const sent = { method: 'GET', token: inventedToken(), from, agent };
        const summaries = Array.from({ length: LONG_NAMES }, async (_, index) => {
          const path = `/api/scim/v2/enterprises/${'a'.repeat(20_000)}${index}/Users`;
          return summaryOf(await send(bed.url, { ...sent, path }));
        });
        return Promise.all(summaries).finally(() => agent.destroy());
      },
  },
  {
    id: 'M9',
    title: 'wrong tokens over 50 connections, SCIM and GraphQL',
    kind: 'load',
    isShort: true,
    allows: UNAUTHENTICATED,
    prepare: ({ bed, from }) => {
      const scim = { method: 'GET', path: `${bed.attacker.scim}/Users` };
      const graphql = { path: '/graphql', body: '{"query":"{access{permissions}}"}' };
      const ask = async (_: unknown, index: number) => {
        const sent = index % 2 === 0 ? scim : graphql;
        return summaryOf(await send(bed.url, { ...sent, token: inventedToken(), headers: JSON_BODY, from }));
      };
      return async () => {
        const summaries: string[] = [];
        while (summaries.length < WRONG_TOKENS) {
          summaries.push(...(await Promise.all(Array.from({ length: WRONG_TOKENS_AT_ONCE }, ask))));
        }
        return summaries;
      };
    },
  },
];
