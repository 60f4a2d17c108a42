import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inventedToken } from '../field.ts';
import { send, wordsOf } from '../load/send.ts';
import { REFUSED, UNKNOWN } from './finding.ts';

/** @typedef {import('./finding.ts').Finding} Finding */

/** Seen from the program that is started. */
const OPERATIONS = '../wire/operations.generated.js';
const SCIM_BODY = { 'content-type': 'application/scim+json' };
const JSON_BODY = { 'content-type': 'application/json' };
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const NOBODY = '00000000-0000-7000-8000-000000000000';
/** From the largest down: what a profile may hold is a setting, and the largest that is taken shows most. */
const EMAILS = [
  { count: 900, length: 950 },
  { count: 100, length: 900 },
  { count: 100, length: 400 },
];
const SET_STEPS = `mutation($id:ID!,$changes:UserChangesInput!){updateUser(enterprise:"bench1",id:$id,changes:$changes){id}}`;

/** A PATCH of operations without a path that name so many value paths each. @param {number} count @param {number} [operations] */
function valuePaths(count, operations = 1) {
  const entries = Array.from({ length: count }, (_, index) => [`emails[type eq "${index}"].value`, 'x']);
  const operation = { op: 'replace', value: Object.fromEntries(entries) };
  return JSON.stringify({ schemas: [PATCH], Operations: Array.from({ length: operations }, () => operation) });
}

/** @param {string} title @param {string} body @returns {Finding} */
const valuePathsOfEntra = (title, body) => ({
  id: 'H4',
  title,
  kind: 'known',
  isShort: true,
  allows: REFUSED,
  play: async ({ field, from }) => {
    const { scim, tokens } = field.attacker;
    const sent = { method: 'PATCH', path: `${scim}/Users/${NOBODY}`, token: tokens.entra, headers: SCIM_BODY };
    return [wordsOf(await send(field.url, { ...sent, body, from }))];
  },
});

/** So many operations that each add one e-mail. @param {number} count */
function adds(count) {
  const add = (/** @type {number} */ index) => ({
    op: 'add',
    path: 'emails',
    value: [{ value: String(index % 100), type: `t${index % 10}` }],
  });
  return JSON.stringify({ schemas: [PATCH], Operations: Array.from({ length: count }, (_, index) => add(index)) });
}

/** A user with as many long e-mails as the server takes. @param {import('../field.ts').Field} field @param {string} name */
async function largeUser(field, name) {
  const { scim, tokens } = field.attacker;
  for (const { count, length } of EMAILS) {
    const emails = Array.from({ length: count }, (_, index) => ({
      type: `t${index}`,
      value: `${index}${'e'.repeat(length)}`,
    }));
    const body = JSON.stringify({ schemas: [USER], userName: `${name}-${Date.now()}`, emails });
    const { status, text } = await send(field.url, {
      path: `${scim}/Users`,
      token: tokens.entra,
      headers: SCIM_BODY,
      body,
    });
    if (status === 201) return /** @type {string} */ (JSON.parse(text).id);
  }
  throw new Error('No user with many e-mails could be made.');
}

/** @param {string} title @param {number} count @returns {Finding} */
const valuePathsOfStranger = (title, count) => ({
  id: 'H4',
  title,
  kind: 'stranger',
  isShort: true,
  allows: UNKNOWN,
  prepare: async () => valuePaths(count),
  play: async ({ field, from, prepared: body }) => {
    const path = `${field.attacker.scim}/Users/${NOBODY}`;
    const sent = { method: 'PATCH', path, token: inventedToken(), headers: SCIM_BODY, body, from };
    return [wordsOf(await send(field.url, sent))];
  },
});

/** @type {readonly Finding[]} */
export const BODIES = [
  valuePathsOfStranger('PATCH of 20,000 value paths, invented token', 20_000),
  valuePathsOfEntra('PATCH of 20,000 value paths, token of Entra', valuePaths(20_000)),
  valuePathsOfEntra('PATCH of 20 operations of 1,000 value paths, token of Entra', valuePaths(1000, 20)),
  {
    id: 'H5',
    title: 'PATCH: 1,000 adds to a user of many long e-mails',
    kind: 'known',
    isShort: true,
    allows: /^(200|204|400|413|429)\b/,
    prepare: ({ field }) => largeUser(field, 'adds'),
    play: async ({ field, from, prepared: id }) => {
      const { scim, tokens } = field.attacker;
      const sent = { method: 'PATCH', path: `${scim}/Users/${id}`, token: tokens.entra, headers: SCIM_BODY };
      return [wordsOf(await send(field.url, { ...sent, body: adds(1000), from }))];
    },
  },
  {
    id: 'H5',
    title: 'updateUser: 490 set steps on a user of many long e-mails',
    kind: 'known',
    isShort: true,
    allows: /^(200|400)\b/,
    prepare: ({ field }) => largeUser(field, 'sets'),
    play: async ({ field, from, prepared: id }) => {
      const emails = Array.from({ length: 490 }, (_, index) => ({
        set: { where: { type: { eq: `t${index}` } }, to: { value: `71${index}` } },
      }));
      const body = JSON.stringify({ query: SET_STEPS, variables: { id, changes: { emails } } });
      const sent = { path: '/graphql', token: field.attacker.tokens.writer, headers: JSON_BODY, body, from };
      return [wordsOf(await send(field.url, sent))];
    },
  },
  {
    id: 'L5',
    title: 'reportRequests: a body 100,000 deep, token of Entra',
    kind: 'known',
    allows: /^200 FORBIDDEN|LIMIT_EXCEEDED|^(400|403)\b/,
    play: async ({ field, from }) => {
      const query = 'mutation($r:[RequestReportInput!]!){reportRequests(enterprise:"bench1",requests:$r)}';
      const entry = `{"id":"${NOBODY}","at":"2026-01-01T00:00:00Z","method":"GET","path":"/","attributes":[],"status":400,"durationMs":1,"body":`;
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const body = `{"query":${JSON.stringify(query)},"variables":{"r":[${entry}${deep}}]}}`;
      const sent = { path: '/graphql', token: field.attacker.tokens.entra, headers: JSON_BODY, body, from };
      return [wordsOf(await send(field.url, sent))];
    },
  },
  {
    id: 'L5',
    title: 'a document of ours, variables 100,000 deep, token of an analyst',
    kind: 'known',
    isShort: true,
    allows: /LIMIT_EXCEEDED/,
    prepare: async ({ field }) => {
      const { usersListOperation } = await import(pathToFileURL(join(field.build.main, OPERATIONS)).href);
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const query = JSON.stringify(usersListOperation.text);
      return `{"query":${query},"variables":{"enterprise":"bench1","filter":${deep}}}`;
    },
    play: async ({ field, from, prepared: body }) => {
      const sent = { path: '/graphql', token: field.attacker.tokens.reader, headers: JSON_BODY, body, from };
      return [wordsOf(await send(field.url, sent))];
    },
  },
];
