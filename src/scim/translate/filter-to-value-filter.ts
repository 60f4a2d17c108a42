import type { AddressFilter, MultiValueFilter } from '../../wire/operations.generated.ts';
import type { FilterNode } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { type Condition, combineConditions } from './combine-conditions.ts';
import { comparisonToOperand, type Operand, PRESENT, readBooleanLiteral } from './comparison-to-operand.ts';
import { invalidFilter, unknownPart } from './invalid-input.ts';
import { findPart, type Parts } from './read-value.ts';

/** Conditions on one value of a multi-valued attribute. */
export type ValueFilter = MultiValueFilter & AddressFilter;

/**
 * The condition in brackets behind a multi-valued attribute (RFC 7644 §3.4.2.2): one value has to meet all of it.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function filterToValueFilter(attribute: Attribute, filter: FilterNode): ValueFilter {
  return combineConditions<ValueFilter>(filter, (condition) => {
    const [part, operand] = partOperand(attribute, condition);
    return { [part]: operand };
  });
}

/**
 * A condition in brackets as the name of a part of the attribute and what is asked of it.
 *
 * @throws ScimError 400 `invalidFilter`
 */
export function partOperand(attribute: Attribute, condition: Condition): [string, Operand] {
  const part = partOf(attribute, condition);
  return [part.name, condition.kind === 'compare' ? comparisonToOperand(condition, part) : PRESENT];
}

/**
 * The value that a filter describes when it does nothing but say what parts are equal to; `null` when it says more.
 * What a PATCH wants changed and does not find is made from it (RFC 7644 §3.5.2.3).
 */
export function filterToParts(attribute: Attribute, filter: FilterNode): Parts | null {
  if (filter.kind === 'and') return filter.operands.reduce<Parts | null>(joinParts(attribute), {});
  if (filter.kind !== 'compare' || filter.comparison !== 'eq' || filter.value === null) return null;
  const { name, type } = partOf(attribute, filter);
  return { [name]: type === 'boolean' ? readBooleanLiteral(filter.value) : String(filter.value) };
}

function joinParts(attribute: Attribute) {
  return (parts: Parts | null, operand: FilterNode): Parts | null => {
    const more = filterToParts(attribute, operand);
    return parts && more && { ...parts, ...more };
  };
}

/** @throws ScimError 400 `invalidFilter` for the name of a manager, who is another user */
export function assertSearchable({ mutability }: Attribute, path: AttributePath): void {
  if (mutability === 'readOnly') throw invalidFilter(path, 'is read-only; filter by manager.value');
}

function partOf(attribute: Attribute, { kind, path }: Condition): Attribute {
  const isPlain = kind !== 'valuePath' && path.schema === null && path.subAttribute === null;
  const part = isPlain && path.attribute !== null ? findPart(attribute, path.attribute) : null;
  if (!part) throw unknownPart(path, attribute.name);
  assertSearchable(part, path);
  return part;
}
