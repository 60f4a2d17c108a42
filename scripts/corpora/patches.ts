import { isDeepStrictEqual } from 'node:util';
import type { Outcome, PatchCase } from './corpus.ts';
import type { Send } from './scim-client.ts';

/** Applies every PATCH to a user over HTTP and compares the result. The directory stores no groups. */
export async function runPatches(cases: readonly PatchCase[], send: Send): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases.filter(({ resource }) => resource === 'User')) {
    outcomes.push({ id: one.id, fault: await faultOf(one, send) });
  }
  return outcomes;
}

/** What a user has here from the start, whether or not the case says so. */
const DEFAULTS = { userName: 'nobody', active: true };

async function faultOf({ before, operations, after, error }: PatchCase, send: Send): Promise<string | null> {
  const created = await send('POST', '/Users', { ...DEFAULTS, ...before });
  if (created.status !== 201) return `the user was rejected: ${JSON.stringify(created.body)}`;
  const path = `/Users/${created.body.id}`;
  const patch = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
  const { status, body } = await send('PATCH', path, patch);
  await send('DELETE', path);
  const sent = JSON.stringify(operations);
  if (error !== undefined) return status >= 400 && status < 500 ? null : `not rejected: ${sent}`;
  if (status !== 200) return `rejected: ${sent}: ${JSON.stringify(body)}`;
  const actual = comparable(body);
  const expected = comparable({ ...('active' in before ? {} : DEFAULTS), ...after });
  return isDeepStrictEqual(actual, expected)
    ? null
    : `${sent} resulted in ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
}

const IGNORED = new Set(['schemas', 'meta', 'id']);

/** Without what the server decides, empty values and the order of values: the corpus compares none of these. */
function comparable(resource: object): object {
  const kept = Object.entries(resource).filter(([key, value]) => !IGNORED.has(key) && !isEmpty(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, ordered(value)]));
}

function ordered(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(withSortedKeys(one))).sort() : withSortedKeys(value);
}

function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
