import { randomUUID } from 'node:crypto';
import type { Failure } from '../scim-client/failure.ts';
import type { ScimClient } from '../scim-client/scim-client.ts';
import type { CompiledMapping } from './compiled-mapping.ts';

/** The result of *Test Connection*; the portal blames the credentials for any failure. */
export type ConnectionTest =
  | { readonly isSuccessful: true }
  | { readonly isSuccessful: false; readonly message: string; readonly failure: Failure };

const MESSAGE = 'You appear to have entered invalid credentials.';

/** Queries a user who cannot exist, then reads any one user. */
export async function testConnection(client: ScimClient, mapping: CompiledMapping): Promise<ConnectionTest> {
  const failure = (await probe(client, mapping)) ?? (await readAnybody(client));
  return failure === null ? { isSuccessful: true } : { isSuccessful: false, message: MESSAGE, failure };
}

/** Queries a random GUID by the first matching attribute; returns `null` on success. */
export async function probe(
  client: ScimClient,
  { matching: [path = 'userName'] }: CompiledMapping,
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
