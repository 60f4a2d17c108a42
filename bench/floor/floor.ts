/**
 * The floor: the least that a server on these tables can do and still answer SCIM as Entra asks for it. Express and
 * `pg`, one prepared statement for each operation, the same history; no rules, no GraphQL, no log, no limits.
 * DATABASE_URL names a database with the product's schema, TOKENS the access tokens in the order of the enterprises,
 * separated by commas.
 */
import express from 'express';
import pg from 'pg';
import { v7 } from 'uuid';
import { listen } from '../servers/listen.ts';
import { termOf } from './paths.ts';
import { CREATE, DELETE, GET, LIST, MATCH, MATCH_EMAIL, type Statement } from './statements.ts';
import { floorRowOf, patchOf, readObject, rowToResource, type StoredUser } from './user.ts';

type Request = express.Request<Readonly<Record<string, string>>>;
type Response = express.Response<unknown, { enterpriseId: number }>;

const MEDIA_TYPE = 'application/scim+json';
const FILTER = /^(userName|emails\[type eq "work"\]\.value) eq "(.*)"$/;

pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const tokens = (process.env.TOKENS ?? '').split(',');
const enterprises = new Map(tokens.map((token, index) => [`Bearer ${token}`, index + 1]));

const app = express();
app.disable('x-powered-by').set('etag', false);
app.use(express.json({ type: MEDIA_TYPE }));
app.use((request, response: Response, next) => {
  const enterpriseId = enterprises.get(request.headers.authorization ?? '');
  if (enterpriseId === undefined) return answer(response, 401, { status: '401' });
  response.locals.enterpriseId = enterpriseId;
  next();
});

function answer(response: Response, status: number, body: object): void {
  response
    .status(status)
    .set('Content-Type', MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(body)));
}

function tenantUrl({ headers, params }: Request): string {
  return `http://${headers.host}/api/scim/v2/enterprises/${params.enterprise}`;
}

async function rowsOf<Row extends pg.QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ ...statement, values })).rows;
}

/** How many rows a statement has changed. */
async function change(statement: Statement, values: unknown[]): Promise<number> {
  const [row] = await rowsOf<{ changed: number }>(statement, values);
  return row?.changed ?? 0;
}

function answerUser(request: Request, response: Response, row: StoredUser | undefined): void {
  if (row === undefined) {
    answer(response, 404, { status: '404' });
  } else {
    response.set('ETag', `W/"${row.version}"`);
    answer(response, 200, rowToResource(row, tenantUrl(request)));
  }
}

/** A page of an enterprise without users is one row without a user. */
type Listed = { readonly total?: number } & (StoredUser | { readonly id: null });

function find(filter: string, enterpriseId: number): Promise<Listed[]> {
  const [, attribute = '', value = ''] = FILTER.exec(filter) ?? [];
  const key = value.toLowerCase();
  if (attribute === 'userName') return rowsOf<StoredUser>(MATCH, [enterpriseId, key]);
  return rowsOf<StoredUser>(MATCH_EMAIL, [enterpriseId, termOf(enterpriseId, attribute, key), key]);
}

const users = express.Router({ mergeParams: true });

users.get('/', async (request: Request, response: Response) => {
  const { enterpriseId } = response.locals;
  const { filter, startIndex = 1, count = 100 } = request.query;
  const rows = filter
    ? await find(String(filter), enterpriseId)
    : await rowsOf<Listed>(LIST, [enterpriseId, Number(count), Number(startIndex) - 1]);
  const url = tenantUrl(request);
  const Resources = rows.filter((row) => row.id !== null).map((row) => rowToResource(row, url));
  answer(response, 200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: filter ? rows.length : rows[0]?.total,
    startIndex: Number(startIndex),
    itemsPerPage: Resources.length,
    Resources,
  });
});

users.post('/', async (request: Request, response: Response) => {
  const { enterpriseId } = response.locals;
  const resource = readObject(request.body);
  const { userNameKey, externalId, profile, keys, terms, fields } = floorRowOf(enterpriseId, resource);
  const id = v7();
  const at = new Date().toISOString();
  const values = [enterpriseId, id, v7(), at, userNameKey, externalId, profile, keys, terms, fields];
  if ((await change(CREATE, values)) === 0) return answer(response, 409, { status: '409', scimType: 'uniqueness' });
  const row = { id, version: 1, created_at: at, updated_at: at, profile: readObject(JSON.parse(profile)) };
  answer(response, 201, rowToResource(row, tenantUrl(request)));
});

users.get('/:id', async (request: Request, response: Response) => {
  const [row] = await rowsOf<StoredUser>(GET, [response.locals.enterpriseId, request.params.id]);
  answerUser(request, response, row);
});

users.patch('/:id', async (request: Request, response: Response) => {
  const { enterpriseId } = response.locals;
  const { statement, fields, values } = patchOf(enterpriseId, readObject(request.body));
  const place = [enterpriseId, request.params.id, v7(), new Date(), fields];
  const [row] = await rowsOf<StoredUser>(statement, [...place, ...values]);
  answerUser(request, response, row);
});

users.delete('/:id', async (request: Request, response: Response) => {
  const changed = await change(DELETE, [response.locals.enterpriseId, request.params.id, v7(), new Date()]);
  response.status(changed === 1 ? 204 : 404).end();
});

app.use('/api/scim/v2/enterprises/:enterprise/Users', users);
listen(app, (url) => ({ url }));
