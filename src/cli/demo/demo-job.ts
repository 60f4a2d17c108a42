import { randomUUID } from 'node:crypto';
import { openSimulation, type Simulation, type SimulationOptions } from '../../simulator/simulator.ts';

/** The enterprise of the demonstration. */
export const ENTERPRISE = 'acme';

const PEOPLE = 500;

/** Livelier than a real enterprise, which does not grow by a fifth within a month. */
const RATES = { joiners: 3, movers: 5, leavers: 0.8, returns: 0.5 };

/** Where a simulated Entra provisions to. */
export interface Tenant {
  /** With a slash at its end. */
  readonly tenantUrl: string;
  readonly secretToken: string;
}

/** What a demonstration says of its job beside whom it provisions. */
type JobOptions = Tenant & Omit<SimulationOptions, 'setup' | 'secretToken'>;

/** Opens the job that provisions the people of the demonstration, as it was left or anew. */
export function openDemoJob({ tenantUrl, ...options }: JobOptions): Promise<Simulation> {
  const source = { kind: 'generated', people: PEOPLE } as const;
  return openSimulation({ ...options, setup: { tenantUrl, source, rates: RATES } });
}

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** As much of a user as a page of SCIM tells that a mishap needs. */
interface Listed {
  readonly id: string;
  readonly userName: string;
}

/** Requests that are refused: a name that is taken, a value that cannot be, and every other time somebody who is gone. */
export async function failSome(tenant: Tenant, turn: number): Promise<void> {
  const [one, other] = await list(tenant, { startIndex: 1 + ((turn * 37) % 100), count: 2 });
  if (one === undefined || other === undefined) return;
  const replace = (path: string, value: string) => ({ schemas: [PATCH], Operations: [{ op: 'Replace', path, value }] });
  await send(tenant, ['POST', '/Users'], { schemas: [USER], userName: one.userName, active: true });
  await send(tenant, ['PATCH', `/Users/${other.id}`], replace('active', 'on leave'));
  if (turn % 2 === 0) await send(tenant, ['PATCH', `/Users/${randomUUID()}`], replace('active', 'False'));
}

/** Deletes a few whom Entra goes on to take for people who are there. */
export async function deleteSome(tenant: Tenant): Promise<void> {
  for (const { id } of await list(tenant, { startIndex: 11, count: 5 })) await send(tenant, ['DELETE', `/Users/${id}`]);
}

async function list(tenant: Tenant, { startIndex, count }: Record<'startIndex' | 'count', number>): Promise<Listed[]> {
  const response = await send(tenant, ['GET', `/Users?startIndex=${startIndex}&count=${count}`]);
  const { Resources = [] } = (await response.json()) as { readonly Resources?: Listed[] };
  return Resources;
}

/** What is refused is meant to be. */
function send(tenant: Tenant, [method, path]: readonly [string, string], body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${tenant.secretToken}`, 'content-type': 'application/scim+json' };
  const url = tenant.tenantUrl.replace(/\/$/, '') + path;
  return fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}
