import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inventedToken } from '../field.ts';
import { signIn } from '../load/browser.ts';
import { send, wordsOf } from '../load/send.ts';
import { UNKNOWN } from './finding.ts';

/** @typedef {import('./finding.ts').Finding} Finding */

/** Longer than the product gathers entries of its request log. */
const LOGGED_MS = 1_500;
const SCIM_BODY = { 'content-type': 'application/scim+json' };
const JSON_BODY = { 'content-type': 'application/json' };
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const REPORT = 'mutation($r:[RequestReportInput!]!){reportRequests(enterprise:"bench1",requests:$r)}';
const REQUEST = 'query($id:ID!){enterprise(name:"bench1"){request(id:$id){method path}}}';
const PATHS = '{enterprise(name:"bench1"){requests(first:100){nodes{path attributes}}}}';
const RENAME = 'mutation($id:ID!){updateUser(enterprise:"bench1",id:$id,changes:{title:"renamed"}){id version}}';
const PROVENANCE = 'query($id:ID!){enterprise(name:"bench1"){user(id:$id){revisions(first:1){nodes{requestId}}}}}';
const ROTATE = 'mutation($id:ID!){rotateAccessToken(enterprise:"bench1",id:$id,overlapHours:0){accessToken{id}}}';
const TOKENS = '{enterprise(name:"bench1"){accessTokens{id revokedAt}}}';

/** Makes a user by SCIM. @param {import('./finding.ts').Scene} scene */
async function createUser({ field, from }) {
  const { scim, tokens } = field.attacker;
  const body = JSON.stringify({ schemas: [USER], userName: `fact-${randomUUID()}` });
  return send(field.url, { path: `${scim}/Users`, token: tokens.entra, headers: SCIM_BODY, body, from });
}

/** @type {readonly Finding[]} */
export const RECORDS = [
  {
    id: 'M5',
    title: 'a cookie after its session was signed out of',
    kind: 'fact',
    isShort: true,
    allows: /^(401|204)\b/,
    play: async ({ field, from }) => {
      const browser = await signIn(field.url, field.attacker.tokens.reader, from);
      await browser.ask('DELETE', '/session');
      const again = await browser.ask('POST', '/graphql', { query: '{ access { permissions } }' });
      return [wordsOf(again)];
    },
  },
  {
    id: 'M6',
    title: "a report under the id of one's own request, before the true one",
    kind: 'fact',
    allows: /^true entry/,
    play: async (scene) => {
      const { field, from } = scene;
      const { headers } = await createUser(scene);
      const id = String(headers['x-request-id']);
      const forged = { id, at: new Date().toISOString(), method: 'GET', path: '/forged', attributes: [], status: 200 };
      const body = JSON.stringify({ query: REPORT, variables: { r: [{ ...forged, durationMs: 1 }] } });
      await send(field.url, { path: '/graphql', token: field.attacker.tokens.entra, headers: JSON_BODY, body, from });
      await wait(LOGGED_MS);
      const { data } = await field.ask(field.attacker.tokens.reader, REQUEST, { id });
      return [data?.enterprise.request?.method === 'POST' ? 'true entry' : JSON.stringify(data?.enterprise.request)];
    },
  },
  {
    id: 'M6',
    title: "the id of Entra's request on a change of one's own",
    kind: 'fact',
    allows: /^not taken/,
    play: async (scene) => {
      const { field, from } = scene;
      const created = await createUser(scene);
      const requestId = String(created.headers['x-request-id']);
      const { id } = JSON.parse(created.text);
      const body = JSON.stringify({ query: RENAME, variables: { id } });
      const headers = { ...JSON_BODY, 'x-request-id': requestId };
      await send(field.url, { path: '/graphql', token: field.attacker.tokens.writer, headers, body, from });
      await wait(LOGGED_MS);
      const { data, errors } = await field.ask(field.attacker.tokens.reader, PROVENANCE, { id });
      if (errors) return [JSON.stringify(errors).slice(0, 200)];
      const [change] = data.enterprise.user.revisions.nodes;
      return [change.requestId === requestId ? "taken for Entra's" : 'not taken'];
    },
  },
  {
    id: 'L2',
    title: 'a token and a name in paths',
    kind: 'fact',
    isShort: true,
    allows: /^not kept/,
    play: async ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const [secret, name] = [inventedToken(), `ada-${randomUUID()}@acme.example`];
      const paths = [`/api/scim/v2/enterprises/${secret}/Users`, `${scim}/Userz/${name}`, `${scim}/Groups/${name}`];
      for (const path of paths) await send(field.url, { method: 'GET', path, token: tokens.entra, from });
      await wait(LOGGED_MS);
      const { data } = await field.ask(tokens.reader, PATHS);
      const places = { log: readFileSync(field.logFile, 'utf8'), requests: JSON.stringify(data) };
      const told = Object.entries(places).filter(([, text]) => text.includes(secret) || text.includes(name));
      return [told.length === 0 ? 'not kept' : `kept in ${told.map(([place]) => place).join(', ')}`];
    },
  },
  {
    id: 'L7',
    title: 'rotation without overlap',
    kind: 'fact',
    isShort: true,
    allows: /^revoked/,
    play: async ({ field }) => {
      const { accessToken } = await field.issue('bench1', 'READ_DIRECTORY', 'to be rotated');
      await field.ask(field.adminToken, ROTATE, { id: accessToken.id });
      const { data, errors } = await field.ask(field.adminToken, TOKENS);
      if (errors) return [JSON.stringify(errors).slice(0, 200)];
      const old = data.enterprise.accessTokens.find((/** @type {{ id: string }} */ { id }) => id === accessToken.id);
      return [old?.revokedAt ? 'revoked' : 'ends by the clock alone'];
    },
  },
  {
    id: 'L10',
    title: 'introspection, errorCodes and a bad document without a token',
    kind: 'stranger',
    isShort: true,
    allows: UNKNOWN,
    play: async ({ field, from }) => {
      const queries = ['{__schema{types{name}}}', '{errorCodes}', '{'];
      const ask = (/** @type {string} */ query) =>
        send(field.url, { path: '/graphql', headers: JSON_BODY, body: JSON.stringify({ query }), from });
      return Promise.all(queries.map(async (query) => wordsOf(await ask(query))));
    },
  },
  {
    id: 'L10',
    title: 'JSON without nosniff',
    kind: 'fact',
    isShort: true,
    allows: /^nosniff/,
    play: async ({ field, from }) => {
      const { scim, tokens } = field.attacker;
      const graphql = {
        path: '/graphql',
        token: tokens.reader,
        headers: JSON_BODY,
        body: '{"query":"{access{permissions}}"}',
      };
      const found = { method: 'GET', path: `${scim}/Users?count=1`, token: tokens.entra };
      const answers = await Promise.all([graphql, found].map((sent) => send(field.url, { ...sent, from })));
      return answers.map(({ headers }) => String(headers['x-content-type-options'] ?? 'no header'));
    },
  },
];
