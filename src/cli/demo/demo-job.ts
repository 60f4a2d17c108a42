import { randomUUID } from 'node:crypto';
import { openSimulation, type Simulation, type SimulationOptions } from '../../simulator/simulator.ts';

/** The enterprise of the demonstration. */
export const ENTERPRISE = 'acme';

const PEOPLE = 500;

/** Higher than in a real enterprise, so that each cycle has changes. */
const RATES = { joiners: 3, movers: 5, leavers: 0.8, returns: 0.5 };

/** The tenant that the simulated Entra provisions. */
export interface Tenant {
  /** With a trailing slash. */
  readonly tenantUrl: string;
  readonly secretToken: string;
}

/** Options of the demonstration's job. */
type JobOptions = Tenant & Omit<SimulationOptions, 'setup' | 'secretToken'>;

/** Opens the job of the demonstration, or creates it. */
export function openDemoJob({ tenantUrl, ...options }: JobOptions): Promise<Simulation> {
  const source = { kind: 'generated', people: PEOPLE } as const;
  return openSimulation({ ...options, setup: { tenantUrl, source, rates: RATES } });
}

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** The attributes of a listed user that failing requests need. */
interface Listed {
  readonly id: string;
  readonly userName: string;
}

/** Sends requests that are rejected: a duplicate name, an invalid value, and every other time an unknown user. */
export async function sendFailingRequests(tenant: Tenant, turn: number): Promise<void> {
  const [one, other] = await list(tenant, { startIndex: 1 + ((turn * 37) % 100), count: 2 });
  if (one === undefined || other === undefined) return;
  const replace = (path: string, value: string) => ({ schemas: [PATCH], Operations: [{ op: 'Replace', path, value }] });
  await send(tenant, ['POST', '/Users'], { schemas: [USER], userName: one.userName, active: true });
  await send(tenant, ['PATCH', `/Users/${other.id}`], replace('active', 'on leave'));
  if (turn % 2 === 0) await send(tenant, ['PATCH', `/Users/${randomUUID()}`], replace('active', 'False'));
}

/** Deletes users behind Entra's back, so that its next requests for them fail. */
export async function deleteSomeUsers(tenant: Tenant): Promise<void> {
  for (const { id } of await list(tenant, { startIndex: 11, count: 5 })) await send(tenant, ['DELETE', `/Users/${id}`]);
}

/** Looks for a user who does not exist, as Entra's connection test does; returns the ID of the request. */
export async function testConnection(tenant: Tenant): Promise<string | null> {
  const filter = new URLSearchParams({ filter: `userName eq "${randomUUID()}"` });
  return (await send(tenant, ['GET', `/Users?${filter}`])).headers.get('x-request-id');
}

async function list(tenant: Tenant, { startIndex, count }: Record<'startIndex' | 'count', number>): Promise<Listed[]> {
  const response = await send(tenant, ['GET', `/Users?startIndex=${startIndex}&count=${count}`]);
  const { Resources = [] } = (await response.json()) as { readonly Resources?: Listed[] };
  return Resources;
}

/** Sends a request; a rejection is not an error. */
function send(tenant: Tenant, [method, path]: readonly [string, string], body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${tenant.secretToken}`, 'content-type': 'application/scim+json' };
  const url = tenant.tenantUrl.replace(/\/$/, '') + path;
  return fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}
