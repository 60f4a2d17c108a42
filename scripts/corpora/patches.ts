import { isDeepStrictEqual } from 'node:util';

/** Applies every PATCH to a user over HTTP and compares what is left. Groups are not kept by this directory. */
export async function runPatches(cases, send) {
  const outcomes = [];
  for (const one of cases.filter(({ resource }) => resource === 'User')) {
    outcomes.push({ id: one.id, fault: await faultOf(one, send) });
  }
  return outcomes;
}

/** What a user has here from the start, whether or not the case says so. */
const DEFAULTS = { userName: 'nobody', active: true };

async function faultOf({ before, operations = [], after, error }, send) {
  const created = await send('POST', '/Users', { ...DEFAULTS, ...before });
  if (created.status !== 201) return `the user was refused: ${JSON.stringify(created.body)}`;
  const { id } = created.body;
  const patch = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
  const answer = await send('PATCH', `/Users/${id}`, patch);
  await send('DELETE', `/Users/${id}`);
  const said = JSON.stringify(operations);
  if (error !== undefined) return answer.status >= 400 && answer.status < 500 ? null : `not refused: ${said}`;
  if (answer.status !== 200) return `refused: ${said}: ${JSON.stringify(answer.body)}`;
  const left = comparable(answer.body);
  const wanted = comparable({ ...('active' in before ? {} : DEFAULTS), ...after });
  return isDeepStrictEqual(left, wanted)
    ? null
    : `${said} left ${JSON.stringify(left)} instead of ${JSON.stringify(wanted)}`;
}

const IGNORED = new Set(['schemas', 'meta', 'id']);

/** Without what the server decides, what is empty, and the order of values, none of which the corpus compares. */
function comparable(resource) {
  const kept = Object.entries(resource).filter(([key, value]) => !IGNORED.has(key) && !isNothing(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, ordered(value)]));
}

function ordered(value) {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(sorted(one))).sort();
  return typeof value === 'object' && value !== null ? sorted(value) : value;
}

function sorted(value) {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => !isNothing(inner));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNothing(value) {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
