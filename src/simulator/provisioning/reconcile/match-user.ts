import { fold } from '../../../kernel/fold.ts';
import type { TargetAttributes } from '../../mapping/mapping.ts';
import { type Failure, INCOMPATIBLE, INCOMPATIBLE_FILTERING } from '../../scim-client/failure.ts';
import { type Resource, readPath } from '../../scim-client/resource.ts';
import type { Query } from '../../scim-client/scim-client.ts';
import type { ProvisioningContext } from '../provisioning-context.ts';

/** The result of a match. */
export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly resource: Resource }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly halts: boolean };

/** Queries the target by the matching attributes, in the order of their precedence, until one finds a user. */
export async function matchUser({ client, mapping }: ProvisioningContext, wanted: TargetAttributes): Promise<Match> {
  const queries = mapping.matching.flatMap((path) => queryOf(path, wanted));
  if (queries.length === 0) return missingValues(mapping.matching);
  for (const query of queries) {
    const found = await client.find(query, 'match');
    if ('failure' in found) return failedMatch(found.failure);
    const { totalResults, resources } = found.value;
    const [resource] = resources;
    if (totalResults > 1) return duplicates(query, totalResults);
    if (resource !== undefined)
      return isRequestedUser(resource, query) ? { kind: 'one', resource } : failedMatch(wrongUser(query));
  }
  return { kind: 'none' };
}

function queryOf(path: string, wanted: TargetAttributes): Query[] {
  const value = wanted.get(path) ?? null;
  return typeof value === 'string' && value !== '' ? [{ path, value }] : [];
}

function isRequestedUser(resource: Resource, { path, value }: Query): boolean {
  return fold(String(readPath(resource, path))) === fold(value);
}

function failedMatch(failure: Failure): Match {
  return { kind: 'failed', failure, halts: rejectsQueries(failure) };
}

/** Whether the target does not support queries at all, as opposed to returning one malformed user. */
function rejectsQueries({ status, errorCode }: Failure): boolean {
  return errorCode === INCOMPATIBLE_FILTERING || (errorCode === INCOMPATIBLE && status === 404);
}

function wrongUser({ path, value }: Query): Failure {
  const detail = `The target answered the query for ${path} "${value}" with another user.`;
  return { status: 200, errorCode: INCOMPATIBLE_FILTERING, detail };
}

function duplicates({ path, value }: Query, totalResults: number): Match {
  const detail = `The target has ${totalResults} users whose ${path} is "${value}".`;
  return { kind: 'failed', failure: { status: 200, errorCode: 'DuplicateTargetEntries', detail }, halts: false };
}

function missingValues(matching: readonly string[]): Match {
  const detail = `The user has no value for ${matching.join(', ')}, by which users are matched.`;
  return { kind: 'failed', failure: { status: null, errorCode: 'MandatoryFieldsMissing', detail }, halts: false };
}
