/**
 * The floor: the least that a server on these tables can do and still answer SCIM as Entra asks for it. Express and `pg`,
 * one prepared statement a verb, the same history; no rules, no GraphQL, no log, no limits. DATABASE_URL names a database
 * whose schema is there, TOKENS the tokens in the order of the enterprises.
 */
import express from 'express';
import pg from 'pg';
import { v7 } from 'uuid';
import { termOf } from './places.ts';
import { CREATE, DELETE, GET, LIST, MATCH, MATCH_EMAIL } from './statements.ts';
import { patchOf, rowOf, rowToResource } from './user.ts';

const MEDIA_TYPE = 'application/scim+json';
const FILTER = /^(userName|emails\[type eq "work"\]\.value) eq "(.*)"$/;

pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const enterprises = new Map(
  JSON.parse(process.env.TOKENS ?? '[]').map((token, index) => [`Bearer ${token}`, index + 1]),
);

const app = express();
app.disable('x-powered-by').set('etag', false);
app.use(express.json({ type: MEDIA_TYPE }));
app.use((request, response, next) => {
  const enterpriseId = enterprises.get(request.headers.authorization);
  if (enterpriseId === undefined) return answer(response, 401, { status: '401' });
  response.locals.enterpriseId = enterpriseId;
  next();
});

/** @param {express.Response} response @param {number} status @param {object} body */
function answer(response, status, body) {
  response
    .status(status)
    .set('Content-Type', MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(body)));
}

/** @param {express.Request} request */
function tenantUrl({ headers, params }) {
  return `http://${headers.host}/api/scim/v2/enterprises/${params.enterprise}`;
}

/** @param {{ name: string, text: string }} statement @param {unknown[]} values */
async function rowsOf(statement, values) {
  return (await pool.query({ ...statement, values })).rows;
}

/** @param {express.Request} request @param {express.Response} response @param {any} row */
function answerUser(request, response, row) {
  if (row === undefined) return answer(response, 404, { status: '404' });
  response.set('ETag', `W/"${row.version}"`);
  answer(response, 200, rowToResource(row, tenantUrl(request)));
}

/** @param {string} filter @param {number} enterpriseId */
function find(filter, enterpriseId) {
  const [, attribute = '', value = ''] = FILTER.exec(filter) ?? [];
  const key = value.toLowerCase();
  if (attribute === 'userName') return rowsOf(MATCH, [enterpriseId, key]);
  return rowsOf(MATCH_EMAIL, [enterpriseId, termOf(enterpriseId, attribute, key), key]);
}

const users = express.Router({ mergeParams: true });

users.get('/', async (request, response) => {
  const { enterpriseId } = response.locals;
  const { filter, startIndex = 1, count = 100 } = request.query;
  const rows = filter
    ? await find(String(filter), enterpriseId)
    : await rowsOf(LIST, [enterpriseId, Number(count), Number(startIndex) - 1]);
  const url = tenantUrl(request);
  const Resources = rows.filter(({ id }) => id !== null).map((row) => rowToResource(row, url));
  answer(response, 200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: filter ? rows.length : rows[0].total,
    startIndex: Number(startIndex),
    itemsPerPage: Resources.length,
    Resources,
  });
});

users.post('/', async (request, response) => {
  const { enterpriseId } = response.locals;
  const { userNameKey, externalId, profile, keys, terms, fields } = rowOf(enterpriseId, request.body);
  const id = v7();
  const at = new Date();
  const values = [enterpriseId, id, v7(), at, userNameKey, externalId, profile, keys, terms, fields];
  const [{ changed }] = await rowsOf(CREATE, values);
  if (changed === 0) return answer(response, 409, { status: '409', scimType: 'uniqueness' });
  const row = { id, version: 1, created_at: at, updated_at: at, profile: JSON.parse(profile) };
  answer(response, 201, rowToResource(row, tenantUrl(request)));
});

users.get('/:id', async (request, response) => {
  const [row] = await rowsOf(GET, [response.locals.enterpriseId, request.params.id]);
  answerUser(request, response, row);
});

users.patch('/:id', async (request, response) => {
  const { enterpriseId } = response.locals;
  const { statement, fields, values } = patchOf(enterpriseId, request.body);
  const [row] = await rowsOf(statement, [enterpriseId, request.params.id, v7(), new Date(), fields, ...values]);
  answerUser(request, response, row);
});

users.delete('/:id', async (request, response) => {
  const [{ changed }] = await rowsOf(DELETE, [response.locals.enterpriseId, request.params.id, v7(), new Date()]);
  response.status(changed === 1 ? 204 : 404).end();
});

app.use('/api/scim/v2/enterprises/:enterprise/Users', users);

const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
process.on('SIGTERM', () => process.exit());
