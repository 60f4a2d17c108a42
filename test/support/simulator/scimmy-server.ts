import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import ScimmyRouters from 'scimmy-routers';

/** A SCIM server of another vendor, in memory. */
export interface ScimmyServer {
  /** With a trailing slash. */
  readonly tenantUrl: string;
  readonly users: ReadonlyMap<string, StoredUser>;
  close(): Promise<void>;
}

interface StoredUser {
  readonly id: string;
  readonly userName: string;
  readonly active?: boolean;
}

/** Starts the server of the packages `scimmy` and `scimmy-routers`; `token` is the only valid bearer token. */
export async function startScimmy(token: string): Promise<ScimmyServer> {
  const users = new Map<string, StoredUser>();
  declareUsers(users);
  const app = express();
  app.use('/scim', new ScimmyRouters({ type: 'bearer', handler: (request) => authenticate(request, token) }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    tenantUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/`,
    users,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function authenticate(request: express.Request, token: string): string {
  if (request.header('authorization') !== `Bearer ${token}`) throw new Error('The token is not known.');
  return 'entra';
}

function declareUsers(users: Map<string, StoredUser>): void {
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .extend(SCIMMY.Schemas.EnterpriseUser, false)
    .ingress(({ id = randomUUID() }, data) => {
      const user = { ...(JSON.parse(JSON.stringify(data)) as StoredUser), id };
      const conflicting = [...users.values()].find((other) => other.id !== id && sameName(other, user));
      if (conflicting !== undefined) throw new SCIMMY.Types.Error(409, 'uniqueness', 'The userName is taken.');
      users.set(id, user);
      return user;
    })
    .egress(({ id, filter }) => {
      if (id === undefined) return filter?.match([...users.values()]) ?? [...users.values()];
      return users.get(id) ?? notFound(id);
    })
    .degress(({ id = '' }) => {
      if (!users.delete(id)) notFound(id);
    });
}

function sameName(one: StoredUser, other: StoredUser): boolean {
  return one.userName.toLowerCase() === other.userName.toLowerCase();
}

function notFound(id: string): never {
  throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
}
