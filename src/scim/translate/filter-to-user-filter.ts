import type { UserFilter } from '../../wire/operations.generated.ts';
import type { CompareNode, FilterNode, ValuePathNode } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { type Condition, combineConditions } from './combine-conditions.ts';
import { comparisonToOperand, PRESENT } from './comparison-to-operand.ts';
import { metaFilter } from './derived-attribute-filter.ts';
import { assertSearchable, filterToValueFilter, partOperand } from './filter-to-value-filter.ts';
import { invalidFilter, unknownAttribute } from './invalid-input.ts';
import { mainPart } from './read-value.ts';
import { schemasFilter } from './schemas-filter.ts';

/**
 * The directory's filter for a filter of RFC 7644 §3.4.2.2. A multi-valued attribute without a part means its `value`, and
 * one value that meets the condition is enough.
 *
 * @throws ScimError 400 `invalidFilter` for an unknown attribute or a comparison that its type does not allow
 */
export function filterToUserFilter(node: FilterNode): UserFilter {
  return combineConditions<UserFilter>(node, conditionToFilter);
}

function conditionToFilter(condition: Condition): UserFilter {
  const found = findAttribute(condition.path);
  if (!found) throw unknownAttribute(condition.path);
  const { attribute } = found;

  if (attribute.name === 'schemas') return schemasFilter(condition);
  if (attribute.name === 'meta') return metaFilter(condition, found.subAttribute);
  if (condition.kind === 'valuePath') return valuePathFilter(condition, found);
  if (attribute.multiValued) return valuesFilter(condition, found);
  if (attribute.type === 'complex') return complexFilter(condition, found);
  return on(attribute, condition.kind === 'compare' ? comparisonToOperand(condition, attribute) : PRESENT);
}

/** The directory calls every attribute what RFC 7643 calls it. */
function on({ name }: Attribute, condition: object): UserFilter {
  return { [name]: condition };
}

function valuePathFilter({ path, filter }: ValuePathNode, { attribute, subAttribute }: ResolvedAttribute): UserFilter {
  if (attribute.type !== 'complex' || subAttribute) {
    throw invalidFilter(path, 'does not take a filter in brackets; compare it directly');
  }
  if (attribute.multiValued) return on(attribute, { some: filterToValueFilter(attribute, filter) });
  return combineConditions<UserFilter>(filter, (condition) => {
    const [part, operand] = partOperand(attribute, condition);
    return on(attribute, { [part]: operand });
  });
}

function valuesFilter(condition: Exclude<Condition, ValuePathNode>, found: ResolvedAttribute): UserFilter {
  const { attribute, subAttribute } = found;
  const isPresent = on(attribute, subAttribute ? { some: { [subAttribute.name]: PRESENT } } : PRESENT);
  if (condition.kind === 'present') return isPresent;
  if (condition.value === null) return isEqualToNothing(condition) ? { not: isPresent } : isPresent;

  const part = subAttribute ?? mainPart(attribute);
  if (!part) throw unknownAttribute(condition.path);
  return on(attribute, { some: { [part.name]: comparisonToOperand(condition, part) } });
}

function complexFilter(condition: Exclude<Condition, ValuePathNode>, found: ResolvedAttribute): UserFilter {
  const { attribute, subAttribute } = found;
  if (subAttribute) {
    assertSearchable(subAttribute, condition.path);
    const operand = condition.kind === 'compare' ? comparisonToOperand(condition, subAttribute) : PRESENT;
    return on(attribute, { [subAttribute.name]: operand });
  }
  if (condition.kind === 'present') return on(attribute, PRESENT);
  if (condition.value === null) return on(attribute, comparisonToOperand(condition, attribute));

  const part = mainPart(attribute);
  if (!part) throw invalidFilter(condition.path, 'is complex; compare a sub-attribute, such as name.familyName');
  return on(attribute, { [part.name]: comparisonToOperand(condition, part) });
}

/** @throws ScimError 400 `invalidFilter` for an order against null */
function isEqualToNothing(condition: CompareNode): boolean {
  if (condition.comparison === 'eq' || condition.comparison === 'ne') return condition.comparison === 'eq';
  throw invalidFilter(condition.path, 'can be compared with null only by eq and ne');
}
