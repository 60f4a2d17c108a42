import type { UserFilter } from '../../wire/operations.generated.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Condition } from './combine-conditions.ts';
import { comparisonToOperand } from './comparison-to-operand.ts';
import { meetsComparison } from './constant-comparison.ts';
import { invalidFilter } from './invalid-input.ts';

const EVERYBODY: UserFilter = {};
const NOBODY: UserFilter = { or: [] };

/**
 * A condition on `meta`: on the two moments, or on the resource type, which is the same for all. Every user has all of
 * `meta`; its location and version follow from other facts and cannot be searched.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function metaFilter(condition: Condition, part: Attribute | null): UserFilter {
  if (condition.kind === 'present') return EVERYBODY;
  if (condition.kind === 'compare') {
    if (part?.name === 'created') return { createdAt: comparisonToOperand(condition, part) } as UserFilter;
    if (part?.name === 'lastModified') return { updatedAt: comparisonToOperand(condition, part) } as UserFilter;
    if (part?.name === 'resourceType') return meetsComparison('User', condition) ? EVERYBODY : NOBODY;
  }
  throw invalidFilter(condition.path, 'cannot be searched; filter by id, meta.created or meta.lastModified');
}
