import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { send, summaryOf } from '../load/send.ts';
import { inventedToken, type TestBed } from '../test-bed.ts';
import { type Finding, LIMIT_EXCEEDED, UNAUTHENTICATED } from './finding.ts';

/** Relative to the build's `main.js`. */
const OPERATIONS = '../wire/operations.generated.js';
const SCIM_BODY = { 'content-type': 'application/scim+json' };
const JSON_BODY = { 'content-type': 'application/json' };
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const UNUSED_ID = '00000000-0000-7000-8000-000000000000';
/** From the largest down: the limit of a profile is a setting, and the largest profile that is accepted costs most. */
const EMAILS = [
  { count: 900, length: 950 },
  { count: 100, length: 900 },
  { count: 100, length: 400 },
];
const SET_STEPS = `mutation($id:ID!,$changes:UserChangesInput!){updateUser(enterprise:"bench1",id:$id,changes:$changes){id}}`;
const NESTED = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const createdSchema = z.object({ id: z.string() });
const operationsSchema = z.object({ usersListOperation: z.object({ text: z.string() }) });

/** A PATCH whose operations have no path; each sets as many value paths. */
function valuePaths(count: number, operations = 1): string {
  const entries = Array.from({ length: count }, (_, index) => [`emails[type eq "${index}"].value`, 'x']);
  const operation = { op: 'replace', value: Object.fromEntries(entries) };
  return JSON.stringify({ schemas: [PATCH], Operations: Array.from({ length: operations }, () => operation) });
}

function valuePathsOfEntra(title: string, body: string): Finding {
  return {
    id: 'H4',
    title,
    kind: 'authenticated',
    isShort: true,
    allows: LIMIT_EXCEEDED,
    prepare: ({ bed, from }) => {
      const { scim, tokens } = bed.attacker;
      const path = `${scim}/Users/${UNUSED_ID}`;
      const sent = { method: 'PATCH', path, token: tokens.entra, headers: SCIM_BODY, body, from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  };
}

function valuePathsOfAnonymous(title: string, count: number): Finding {
  return {
    id: 'H4',
    title,
    kind: 'anonymous',
    isShort: true,
    allows: UNAUTHENTICATED,
    prepare: ({ bed, from }) => {
      const path = `${bed.attacker.scim}/Users/${UNUSED_ID}`;
      const sent = { method: 'PATCH', path, headers: SCIM_BODY, body: valuePaths(count), from };
      return async () => [summaryOf(await send(bed.url, { ...sent, token: inventedToken() }))];
    },
  };
}

/** A PATCH whose operations each add one e-mail address. */
function adds(count: number): string {
  const Operations = Array.from({ length: count }, (_, index) => ({
    op: 'add',
    path: 'emails',
    value: [{ value: String(index % 100), type: `t${index % 10}` }],
  }));
  return JSON.stringify({ schemas: [PATCH], Operations });
}

/** Creates a user with as many long e-mail addresses as the server accepts; returns the ID. */
async function createLargeUser({ url, attacker }: TestBed, name: string): Promise<string> {
  const { scim, tokens } = attacker;
  const sent = { path: `${scim}/Users`, token: tokens.entra, headers: SCIM_BODY };
  for (const { count, length } of EMAILS) {
    const emails = Array.from({ length: count }, (_, index) => ({
      type: `t${index}`,
      value: `${index}${'e'.repeat(length)}`,
    }));
    const body = JSON.stringify({ schemas: [USER], userName: `${name}-${Date.now()}`, emails });
    const { status, text } = await send(url, { ...sent, body });
    if (status === 201) return createdSchema.parse(JSON.parse(text)).id;
  }
  throw new Error('No user with many e-mail addresses could be created.');
}

/** Bodies that are costly to read or to apply. */
export const BODIES: readonly Finding[] = [
  valuePathsOfAnonymous('PATCH of 20,000 value paths, invented token', 20_000),
  valuePathsOfEntra('PATCH of 20,000 value paths, token of Entra', valuePaths(20_000)),
  valuePathsOfEntra('PATCH of 20 operations of 1,000 value paths, token of Entra', valuePaths(1000, 20)),
  {
    id: 'H5',
    title: 'PATCH: 1,000 adds to a user of many long e-mails',
    kind: 'authenticated',
    isShort: true,
    allows: /^(200|204|400|413|429)\b/,
    prepare: async ({ bed, from }) => {
      const { scim, tokens } = bed.attacker;
      const path = `${scim}/Users/${await createLargeUser(bed, 'adds')}`;
      const sent = { method: 'PATCH', path, token: tokens.entra, headers: SCIM_BODY, body: adds(1000), from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  },
  {
    id: 'H5',
    title: 'updateUser: 490 set steps on a user of many long e-mails',
    kind: 'authenticated',
    isShort: true,
    allows: /^(200|400)\b/,
    prepare: async ({ bed, from }) => {
      const id = await createLargeUser(bed, 'sets');
      const emails = Array.from({ length: 490 }, (_, index) => ({
        set: { where: { type: { eq: `t${index}` } }, to: { value: `71${index}` } },
      }));
      const body = JSON.stringify({ query: SET_STEPS, variables: { id, changes: { emails } } });
      const sent = { path: '/graphql', token: bed.attacker.tokens.writer, headers: JSON_BODY, body, from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  },
  {
    id: 'L5',
    title: 'reportRequests: a body 100,000 deep, token of Entra',
    kind: 'authenticated',
    allows: /^200 FORBIDDEN|LIMIT_EXCEEDED|^(400|403)\b/,
    prepare: ({ bed, from }) => {
      const query = 'mutation($r:[RequestReportInput!]!){reportRequests(enterprise:"bench1",requests:$r)}';
      const entry = `{"id":"${UNUSED_ID}","at":"2026-01-01T00:00:00Z","method":"GET","path":"/","attributes":[],"status":400,"durationMs":1,"body":`;
      const body = `{"query":${JSON.stringify(query)},"variables":{"r":[${entry}${NESTED}}]}}`;
      const sent = { path: '/graphql', token: bed.attacker.tokens.entra, headers: JSON_BODY, body, from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  },
  {
    id: 'L5',
    title: 'a document of ours, variables 100,000 deep, token of an analyst',
    kind: 'authenticated',
    isShort: true,
    allows: /LIMIT_EXCEEDED/,
    prepare: async ({ bed, from }) => {
      const module: unknown = await import(pathToFileURL(join(bed.build.main, OPERATIONS)).href);
      const query = JSON.stringify(operationsSchema.parse(module).usersListOperation.text);
      const body = `{"query":${query},"variables":{"enterprise":"bench1","filter":${NESTED}}}`;
      const sent = { path: '/graphql', token: bed.attacker.tokens.reader, headers: JSON_BODY, body, from };
      return async () => [summaryOf(await send(bed.url, sent))];
    },
  },
];
