import type { UserFilter } from '../../wire/operations.generated.ts';
import { ENTERPRISE_USER_SCHEMA } from '../schema/enterprise-user-schema.ts';
import { ENTERPRISE_USER_SCHEMA_ID, USER_SCHEMA_ID } from '../schema/urns.ts';
import type { Condition } from './combine-conditions.ts';
import { PRESENT } from './comparison-to-operand.ts';
import { meetsComparison } from './constant-comparison.ts';
import { invalidFilter } from './invalid-input.ts';

const EVERYBODY: UserFilter = {};

/** A user has the extension when it has any of its attributes. */
const HAS_EXTENSION: UserFilter = {
  or: ENTERPRISE_USER_SCHEMA.attributes.map(({ name }): UserFilter => ({ [name]: PRESENT })),
};

/**
 * A condition on `schemas`, which nobody stores: every user has the core schema, some have the extension.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function schemasFilter(condition: Condition): UserFilter {
  if (condition.kind === 'present') return EVERYBODY;
  if (condition.kind === 'valuePath') throw invalidFilter(condition.path, 'does not take a filter in brackets; use eq');
  if (condition.comparison === 'ne') return { not: schemasFilter({ ...condition, comparison: 'eq' }) };
  const met: UserFilter[] = [];
  if (meetsComparison(USER_SCHEMA_ID, condition)) met.push(EVERYBODY);
  if (meetsComparison(ENTERPRISE_USER_SCHEMA_ID, condition)) met.push(HAS_EXTENSION);
  return { or: met };
}
