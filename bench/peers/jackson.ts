/** A peer on PostgreSQL: the directory sync of `@boxyhq/saml-jackson`, behind the thinnest of Express applications. */
import { controllers } from '@boxyhq/saml-jackson';
import express from 'express';

const { directorySyncController } = await controllers({
  externalUrl: 'http://127.0.0.1',
  samlPath: '/api/oauth/saml',
  scimPath: '/api/scim/v2.0',
  noAnalytics: true,
  db: { engine: 'sql', type: 'postgres', url: process.env.DATABASE_URL ?? '', pageLimit: 100 },
  logger: { info() {}, warn() {}, error: (message) => process.stderr.write(`${message}\n`) },
});
const { data: directory, error } = await directorySyncController.directories.create({
  name: 'bench',
  tenant: 'acme',
  product: 'bench',
  type: 'azure-scim-v2',
});
if (directory === null) throw new Error(error?.message);

const app = express();
app.use(express.json({ type: ['application/json', 'application/scim+json'] }));

/** Where events would go: nowhere, which costs it nothing. */
const dropEvent = async () => undefined;

/** @param {express.Request} request @param {express.Response} response */
async function handle(request, response) {
  const { filter, count, startIndex } = request.query;
  const what = {
    method: request.method,
    body: request.body,
    directoryId: directory.id,
    resourceType: 'users',
    resourceId: request.params.id,
    apiSecret: request.headers.authorization?.replace('Bearer ', '') ?? null,
    query: {
      filter: filter ? String(filter) : undefined,
      count: count ? Number(count) : undefined,
      startIndex: startIndex ? Number(startIndex) : undefined,
    },
  };
  const { status, data } = await directorySyncController.requests.handle(what, dropEvent);
  response.status(status).json(data);
}

app.all('/scim/Users', handle);
app.all('/scim/Users/:id', handle);

const server = app.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/scim`;
  process.stdout.write(`${JSON.stringify({ url, token: directory.scim.secret })}\n`);
});
process.on('SIGTERM', () => process.exit());
