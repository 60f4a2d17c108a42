import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { signIn } from '../load/browser.ts';
import { type HttpResponse, send, summaryOf } from '../load/send.ts';
import { inventedToken } from '../test-bed.ts';
import { type Context, type Finding, UNAUTHENTICATED } from './finding.ts';

/** Longer than the product buffers entries of its request log. */
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

const createdSchema = z.object({ id: z.string() });
const requestSchema = z.object({ enterprise: z.object({ request: z.object({ method: z.string() }).nullable() }) });
const revisionsSchema = z.object({ nodes: z.array(z.object({ requestId: z.string().nullable() })) });
const provenanceSchema = z.object({ enterprise: z.object({ user: z.object({ revisions: revisionsSchema }) }) });
const tokenSchema = z.object({ id: z.string(), revokedAt: z.string().nullable() });
const tokensSchema = z.object({ enterprise: z.object({ accessTokens: z.array(tokenSchema) }) });

/** Creates a user over SCIM. */
function createUser({ bed, from }: Context): Promise<HttpResponse> {
  const { scim, tokens } = bed.attacker;
  const body = JSON.stringify({ schemas: [USER], userName: `fact-${randomUUID()}` });
  return send(bed.url, { path: `${scim}/Users`, token: tokens.entra, headers: SCIM_BODY, body, from });
}

function shortened(errors: readonly unknown[]): string {
  return JSON.stringify(errors).slice(0, 200);
}

async function reportOwnRequest(context: Context): Promise<readonly string[]> {
  const { bed, from } = context;
  const { reader: token, entra } = bed.attacker.tokens;
  const { headers } = await createUser(context);
  const id = String(headers['x-request-id']);
  const forged = { id, at: new Date().toISOString(), method: 'GET', path: '/forged', attributes: [], status: 200 };
  const body = JSON.stringify({ query: REPORT, variables: { r: [{ ...forged, durationMs: 1 }] } });
  await send(bed.url, { path: '/graphql', token: entra, headers: JSON_BODY, body, from });
  await wait(LOGGED_MS);
  const { data, errors } = await bed.ask(requestSchema, { token, query: REQUEST, variables: { id } });
  if (data === null) return [shortened(errors)];
  const { request } = data.enterprise;
  return [request?.method === 'POST' ? 'true entry' : JSON.stringify(request)];
}

async function changeUnderOtherRequest(context: Context): Promise<readonly string[]> {
  const { bed, from } = context;
  const { reader: token, writer } = bed.attacker.tokens;
  const created = await createUser(context);
  const requestId = String(created.headers['x-request-id']);
  const { id } = createdSchema.parse(JSON.parse(created.text));
  const body = JSON.stringify({ query: RENAME, variables: { id } });
  const headers = { ...JSON_BODY, 'x-request-id': requestId };
  await send(bed.url, { path: '/graphql', token: writer, headers, body, from });
  await wait(LOGGED_MS);
  const { data, errors } = await bed.ask(provenanceSchema, { token, query: PROVENANCE, variables: { id } });
  if (data === null) return [shortened(errors)];
  const [revision] = data.enterprise.user.revisions.nodes;
  return [revision?.requestId === requestId ? "taken for Entra's" : 'not taken'];
}

async function putSecretsInPaths({ bed, from }: Context): Promise<readonly string[]> {
  const { scim, tokens } = bed.attacker;
  const [secret, name] = [inventedToken(), `ada-${randomUUID()}@acme.example`];
  const paths = [`/api/scim/v2/enterprises/${secret}/Users`, `${scim}/Userz/${name}`, `${scim}/Groups/${name}`];
  for (const path of paths) await send(bed.url, { method: 'GET', path, token: tokens.entra, from });
  await wait(LOGGED_MS);
  const { data } = await bed.ask(z.unknown(), { token: tokens.reader, query: PATHS });
  const places = { log: readFileSync(bed.logFile, 'utf8'), requests: JSON.stringify(data) };
  const leaks = Object.entries(places).filter(([, text]) => text.includes(secret) || text.includes(name));
  return [leaks.length === 0 ? 'not kept' : `kept in ${leaks.map(([place]) => place).join(', ')}`];
}

async function rotate({ bed }: Context): Promise<readonly string[]> {
  const { adminToken: token } = bed;
  const { id } = (await bed.issue('bench1', 'READ_DIRECTORY', 'to be rotated')).accessToken;
  await bed.ask(z.unknown(), { token, query: ROTATE, variables: { id } });
  const { data, errors } = await bed.ask(tokensSchema, { token, query: TOKENS });
  if (data === null) return [shortened(errors)];
  const old = data.enterprise.accessTokens.find((one) => one.id === id);
  return [old?.revokedAt ? 'revoked' : 'ends by the clock alone'];
}

/** What the product stores, and what it discloses. */
export const RECORDS: readonly Finding[] = [
  {
    id: 'M5',
    title: 'a cookie after its session was signed out of',
    kind: 'behavior',
    isShort: true,
    allows: /^(401|204)\b/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const browser = await signIn(bed.url, bed.attacker.tokens.reader, from);
        await browser.ask('DELETE', '/session');
        return [summaryOf(await browser.ask('POST', '/graphql', { query: '{ access { permissions } }' }))];
      },
  },
  {
    id: 'M6',
    title: "a report under the id of one's own request, before the true one",
    kind: 'behavior',
    allows: /^true entry/,
    prepare: (context) => () => reportOwnRequest(context),
  },
  {
    id: 'M6',
    title: "the id of Entra's request on a change of one's own",
    kind: 'behavior',
    allows: /^not taken/,
    prepare: (context) => () => changeUnderOtherRequest(context),
  },
  {
    id: 'L2',
    title: 'a token and a name in paths',
    kind: 'behavior',
    isShort: true,
    allows: /^not kept/,
    prepare: (context) => () => putSecretsInPaths(context),
  },
  {
    id: 'L7',
    title: 'rotation without overlap',
    kind: 'behavior',
    isShort: true,
    allows: /^revoked/,
    prepare: (context) => () => rotate(context),
  },
  {
    id: 'L10',
    title: 'introspection, errorCodes and a bad document without a token',
    kind: 'anonymous',
    isShort: true,
    allows: UNAUTHENTICATED,
    prepare:
      ({ bed, from }) =>
      () => {
        const bodies = ['{__schema{types{name}}}', '{errorCodes}', '{'].map((query) => JSON.stringify({ query }));
        const sent = { path: '/graphql', headers: JSON_BODY, from };
        return Promise.all(bodies.map(async (body) => summaryOf(await send(bed.url, { ...sent, body }))));
      },
  },
  {
    id: 'L10',
    title: 'JSON without nosniff',
    kind: 'behavior',
    isShort: true,
    allows: /^nosniff/,
    prepare:
      ({ bed, from }) =>
      async () => {
        const { scim, tokens } = bed.attacker;
        const body = '{"query":"{access{permissions}}"}';
        const graphql = { path: '/graphql', token: tokens.reader, headers: JSON_BODY, body };
        const list = { method: 'GET', path: `${scim}/Users?count=1`, token: tokens.entra };
        const responses = await Promise.all([graphql, list].map((sent) => send(bed.url, { ...sent, from })));
        return responses.map(({ headers }) => String(headers['x-content-type-options'] ?? 'no header'));
      },
  },
];
