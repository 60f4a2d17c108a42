/**
 * A peer in memory: `scimmy` with `scimmy-routers`, written as their documentation shows it, with an index by
 * `userName` and pages cut before anything is made of them.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { listen } from '../servers/listen.ts';

interface StoredUser {
  readonly id: string;
  readonly userName: string;
  readonly meta: { readonly created: Date; readonly lastModified: Date };
}

type Resource = InstanceType<typeof SCIMMY.Resources.User>;

const TOKEN = 'scimmy-bench-token';

const users = new Map<string, StoredUser>();
/** By the user name in lower case. */
const byUserName = new Map<string, StoredUser>();

/** The users that a filter or a page asks for. */
function list({ filter, constraints = {} }: Resource): StoredUser[] {
  const [comparison, wanted] = filter?.[0]?.userName ?? [];
  if (comparison === 'eq') return [byUserName.get(wanted.toLowerCase())].filter((user) => user !== undefined);
  const all = [...users.values()];
  if (filter) return filter.match(all);
  // What `scimmy` shows as the total, which its types leave out.
  Object.assign(constraints, { totalResults: all.length });
  const { startIndex = 1, count = all.length } = constraints;
  return all.slice(startIndex - 1, startIndex - 1 + count);
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
  .extend(SCIMMY.Schemas.EnterpriseUser)
  .egress((resource) => {
    if (!resource.id) return list(resource);
    const user = users.get(resource.id);
    if (user === undefined) throw new SCIMMY.Types.Error(404, '', `Resource ${resource.id} not found`);
    return user;
  })
  .ingress((resource, instance) => {
    const now = new Date();
    const id = resource.id ?? randomUUID();
    const { created } = users.get(id)?.meta ?? { created: now };
    const given: Omit<StoredUser, 'id' | 'meta'> = JSON.parse(JSON.stringify(instance));
    const user = { ...given, id, meta: { created, lastModified: now } };
    users.set(id, user);
    byUserName.set(user.userName.toLowerCase(), user);
    return user;
  })
  .degress(({ id = '' }) => {
    const user = users.get(id);
    if (user !== undefined) byUserName.delete(user.userName.toLowerCase());
    users.delete(id);
  });

const app = express();
app.use((request, _response, next) => {
  // The routers turn texts of the query into numbers in place; Express 5 would read the query anew behind them.
  Object.defineProperty(request, 'query', { value: { ...request.query } });
  next();
});
app.use(
  '/scim',
  new SCIMMYRouters({
    type: 'bearer',
    handler(request) {
      if (request.header('authorization') !== `Bearer ${TOKEN}`) throw new Error('Authorization not detected!');
      return 'bench';
    },
  }),
);

listen(app, (url) => ({ url: `${url}/scim`, token: TOKEN }));
