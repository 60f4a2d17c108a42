import type { UserFilter } from '../../wire/operations.generated.ts';
import type { CompareNode, Comparison } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import { ENTERPRISE_USER_SCHEMA, ENTERPRISE_USER_SCHEMA_ID } from '../schema/enterprise-user-schema.ts';
import { USER_SCHEMA_ID } from '../schema/user-schema.ts';
import type { Condition } from './combine-conditions.ts';
import { comparisonToOperand, PRESENT } from './comparison-to-operand.ts';
import { invalidFilter } from './invalid-input.ts';

const ALL_USERS: UserFilter = {};
const NO_USERS: UserFilter = { or: [] };

/** A user has the extension when it has any of the extension's attributes. */
const HAS_EXTENSION: UserFilter = {
  or: ENTERPRISE_USER_SCHEMA.attributes.map(({ name }): UserFilter => ({ [name]: PRESENT })),
};

/**
 * The filter for a condition on `meta`. `created` and `lastModified` are stored; `resourceType` is the same for all
 * users; `location` and `version` cannot be searched.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function metaFilter(condition: Condition, subAttribute: Attribute | null): UserFilter {
  if (condition.kind === 'present') return ALL_USERS;
  if (condition.kind === 'compare' && subAttribute !== null) {
    const { name } = subAttribute;
    if (name === 'created') return { createdAt: comparisonToOperand(condition, subAttribute) } as UserFilter;
    if (name === 'lastModified') return { updatedAt: comparisonToOperand(condition, subAttribute) } as UserFilter;
    if (name === 'resourceType') return meetsComparison('User', condition) ? ALL_USERS : NO_USERS;
  }
  throw invalidFilter(condition.path, 'cannot be searched; filter by id, meta.created or meta.lastModified');
}

/**
 * The filter for a condition on `schemas`, which is derived: every user has the core schema, and the extension's when
 * it has any of its attributes.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function schemasFilter(condition: Condition): UserFilter {
  if (condition.kind === 'present') return ALL_USERS;
  if (condition.kind === 'valuePath') throw invalidFilter(condition.path, 'does not take a filter in brackets; use eq');
  if (condition.comparison === 'ne') return { not: schemasFilter({ ...condition, comparison: 'eq' }) };
  const alternatives: UserFilter[] = [];
  if (meetsComparison(USER_SCHEMA_ID, condition)) alternatives.push(ALL_USERS);
  if (meetsComparison(ENTERPRISE_USER_SCHEMA_ID, condition)) alternatives.push(HAS_EXTENSION);
  return { or: alternatives };
}

const COMPARE: Readonly<Record<Comparison, (constant: string, value: string) => boolean>> = {
  eq: (constant, value) => constant === value,
  ne: (constant, value) => constant !== value,
  co: (constant, value) => constant.includes(value),
  sw: (constant, value) => constant.startsWith(value),
  ew: (constant, value) => constant.endsWith(value),
  gt: (constant, value) => constant > value,
  ge: (constant, value) => constant >= value,
  lt: (constant, value) => constant < value,
  le: (constant, value) => constant <= value,
};

/** Evaluates a comparison of a text that is the same for all users, without regard to case. */
function meetsComparison(constant: string, { comparison, value }: CompareNode): boolean {
  if (value === null) return comparison === 'ne';
  return COMPARE[comparison](constant.toLowerCase(), String(value).toLowerCase());
}
