/**
 * A peer in memory: `scimmy` with `scimmy-routers`, written as their documentation shows it, with an index by `userName`
 * and pages cut before anything is made of them.
 */
import { randomUUID } from 'node:crypto';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

const TOKEN = 'scimmy-bench-token';

/** @type {Map<string, any>} */
const users = new Map();
/** @type {Map<string, any>} by the folded userName */
const byUserName = new Map();

/** @param {any} resource the users that a filter or a page asks for */
function list({ filter, constraints }) {
  const [comparison, wanted] = filter?.[0]?.userName ?? [];
  if (comparison === 'eq') return [byUserName.get(wanted.toLowerCase())].filter(Boolean);
  const all = [...users.values()];
  if (filter) return filter.match(all);
  constraints.totalResults = all.length;
  return all.slice(constraints.startIndex - 1, constraints.startIndex - 1 + constraints.count);
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
  .extend(SCIMMY.Schemas.EnterpriseUser)
  .egress((resource) => {
    if (resource.id) {
      const user = users.get(resource.id);
      if (user === undefined) throw new SCIMMY.Types.Error(404, null, `Resource ${resource.id} not found`);
      return user;
    }
    return list(resource);
  })
  .ingress((resource, instance) => {
    const now = new Date();
    const id = resource.id ?? randomUUID();
    const { created } = users.get(id)?.meta ?? { created: now };
    const user = { ...JSON.parse(JSON.stringify(instance)), id, meta: { created, lastModified: now } };
    users.set(id, user);
    byUserName.set(user.userName.toLowerCase(), user);
    return user;
  })
  .degress((resource) => {
    byUserName.delete(users.get(resource.id)?.userName.toLowerCase());
    users.delete(resource.id);
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

const server = app.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/scim`;
  process.stdout.write(`${JSON.stringify({ url, token: TOKEN })}\n`);
});
process.on('SIGTERM', () => process.exit());
