/** A peer on PostgreSQL: the directory sync of `@boxyhq/saml-jackson`, behind the thinnest of Express applications. */
import { controllers } from '@boxyhq/saml-jackson';
import express from 'express';
import { listen } from '../servers/listen.ts';

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
const { id: directoryId, scim } = directory;

const app = express();
app.use(express.json({ type: ['application/json', 'application/scim+json'] }));

/** Events are dropped, which costs it nothing. */
const dropEvent = async () => undefined;

async function handle(request: express.Request<{ id?: string }>, response: express.Response): Promise<void> {
  const { filter, count, startIndex } = request.query;
  const scimRequest = {
    method: request.method,
    body: request.body,
    directoryId,
    resourceType: 'users',
    resourceId: request.params.id,
    apiSecret: request.headers.authorization?.replace('Bearer ', '') ?? null,
    query: {
      filter: filter ? String(filter) : undefined,
      count: count ? Number(count) : undefined,
      startIndex: startIndex ? Number(startIndex) : undefined,
    },
  } as const;
  const { status, data } = await directorySyncController.requests.handle(scimRequest, dropEvent);
  response.status(status).json(data);
}

app.all('/scim/Users', handle);
app.all('/scim/Users/:id', handle);
listen(app, (url) => ({ url: `${url}/scim`, token: scim.secret }));
