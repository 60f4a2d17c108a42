import type { AddressFilter, MultiValueFilter } from '../../wire/operations.generated.ts';
import type { FilterNode } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { AttributePath } from '../schema/attribute-path.ts';
import { type Condition, combineConditions } from './combine-conditions.ts';
import { comparisonToOperand, type Operand, PRESENT, readBooleanLiteral } from './comparison-to-operand.ts';
import { invalidFilter, unknownSubAttribute } from './invalid-input.ts';
import { type ComplexValue, findSubAttribute } from './read-value.ts';

/** The GraphQL filter of a single value of a multi-valued attribute. */
export type ValueFilter = MultiValueFilter & AddressFilter;

/**
 * Translates the filter of a value path (RFC 7644 §3.4.2.2), which a single value has to meet.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function filterToValueFilter(attribute: Attribute, filter: FilterNode): ValueFilter {
  return combineConditions<ValueFilter>(filter, (condition) => {
    const [name, operand] = subAttributeOperand(attribute, condition);
    return { [name]: operand };
  });
}

/**
 * Translates a condition in the filter of a value path to the name of a sub-attribute and its GraphQL filter.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function subAttributeOperand(attribute: Attribute, condition: Condition): [string, Operand] {
  const found = subAttributeOf(attribute, condition);
  return [found.name, condition.kind === 'compare' ? comparisonToOperand(condition, found) : PRESENT];
}

/**
 * The value that a filter of nothing but `eq` and `and` describes; `null` for any other filter. A PATCH that finds no
 * value to change adds this one (RFC 7644 §3.5.2.3).
 */
export function filterToComplex(attribute: Attribute, filter: FilterNode): ComplexValue | null {
  if (filter.kind === 'and') return filter.operands.reduce<ComplexValue | null>(mergeInto(attribute), {});
  if (filter.kind !== 'compare' || filter.comparison !== 'eq' || filter.value === null) return null;
  const { name, type } = subAttributeOf(attribute, filter);
  return { [name]: type === 'boolean' ? readBooleanLiteral(filter.value) : String(filter.value) };
}

function mergeInto(attribute: Attribute) {
  return (value: ComplexValue | null, operand: FilterNode): ComplexValue | null => {
    const more = filterToComplex(attribute, operand);
    return value && more && { ...value, ...more };
  };
}

/** @throws ScimError 400 `invalidFilter` for the manager's `displayName`, which another user's record holds */
export function assertSearchable({ mutability }: Attribute, path: AttributePath): void {
  if (mutability === 'readOnly') throw invalidFilter(path, 'is read-only; filter by manager.value');
}

function subAttributeOf(attribute: Attribute, { kind, path }: Condition): Attribute {
  const isPlain = kind !== 'valuePath' && path.schema === null && path.subAttribute === null;
  const found = isPlain && path.attribute !== null ? findSubAttribute(attribute, path.attribute) : null;
  if (!found) throw unknownSubAttribute(path, attribute.name);
  assertSearchable(found, path);
  return found;
}
