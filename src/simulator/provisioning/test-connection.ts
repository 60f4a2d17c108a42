import { randomUUID } from 'node:crypto';
import type { Failure } from '../scim-client/failure.ts';
import type { ScimClient } from '../scim-client/scim-client.ts';
import type { MappingPlan } from './compiled-mapping.ts';

/** What *Test Connection* shows; whatever goes wrong, the portal speaks of credentials. */
export type ConnectionTest =
  | { readonly isSuccessful: true }
  | { readonly isSuccessful: false; readonly message: string; readonly failure: Failure };

const MESSAGE = 'You appear to have entered invalid credentials.';

/** Asks for a user that nobody has, then for any one user. */
export async function testConnection(client: ScimClient, plan: MappingPlan): Promise<ConnectionTest> {
  const failure = (await probe(client, plan)) ?? (await readAnybody(client));
  return failure === null ? { isSuccessful: true } : { isSuccessful: false, message: MESSAGE, failure };
}

/** Asks for a random GUID by the first matching attribute; answers what is wrong, or `null`. */
export async function probe(
  client: ScimClient,
  { matching: [path = 'userName'] }: MappingPlan,
): Promise<Failure | null> {
  const found = await client.find({ path, value: randomUUID() }, 'probe');
  return 'failure' in found ? found.failure : null;
}

async function readAnybody(client: ScimClient): Promise<Failure | null> {
  const page = await client.list({ startIndex: 1, count: 1 });
  if ('failure' in page) return page.failure;
  const [anybody] = page.value.resources;
  if (anybody === undefined) return null;
  const found = await client.get(anybody.id);
  return 'failure' in found ? found.failure : null;
}
