import type { UserFilter } from '../../wire/operations.generated.ts';
import type { CompareNode, FilterNode, ValuePathNode } from '../protocol/filter-node.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import { type Condition, combineConditions } from './combine-conditions.ts';
import { comparisonToOperand, PRESENT } from './comparison-to-operand.ts';
import { metaFilter, schemasFilter } from './derived-attribute-filter.ts';
import { assertSearchable, filterToValueFilter, subAttributeOperand } from './filter-to-value-filter.ts';
import { invalidFilter, unknownAttribute } from './invalid-input.ts';
import { mainSubAttribute } from './read-value.ts';

/**
 * Translates a filter (RFC 7644 §3.4.2.2) to the directory's. A multi-valued attribute without a sub-attribute means
 * its `value`, and matches when at least one of its values does.
 *
 * @throws ScimError 400 `invalidFilter` for an unknown attribute or a comparison that its type does not support
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

/** The directory has the attribute names of RFC 7643. */
function on({ name }: Attribute, condition: object): UserFilter {
  return { [name]: condition };
}

function valuePathFilter({ path, filter }: ValuePathNode, { attribute, subAttribute }: ResolvedAttribute): UserFilter {
  if (attribute.type !== 'complex' || subAttribute) {
    throw invalidFilter(path, 'does not take a filter in brackets; compare it directly');
  }
  if (attribute.multiValued) return on(attribute, { some: filterToValueFilter(attribute, filter) });
  return combineConditions<UserFilter>(filter, (condition) => {
    const [name, operand] = subAttributeOperand(attribute, condition);
    return on(attribute, { [name]: operand });
  });
}

function valuesFilter(condition: Exclude<Condition, ValuePathNode>, found: ResolvedAttribute): UserFilter {
  const { attribute, subAttribute } = found;
  const isPresent = on(attribute, subAttribute ? { some: { [subAttribute.name]: PRESENT } } : PRESENT);
  if (condition.kind === 'present') return isPresent;
  if (condition.value === null) return isEqualToNull(condition) ? { not: isPresent } : isPresent;

  const compared = subAttribute ?? mainSubAttribute(attribute);
  if (!compared) throw unknownAttribute(condition.path);
  return on(attribute, { some: { [compared.name]: comparisonToOperand(condition, compared) } });
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

  const main = mainSubAttribute(attribute);
  if (!main) throw invalidFilter(condition.path, 'is complex; compare a sub-attribute, such as name.familyName');
  return on(attribute, { [main.name]: comparisonToOperand(condition, main) });
}

/** @throws ScimError 400 `invalidFilter` for null with another operator than `eq` and `ne` */
function isEqualToNull(condition: CompareNode): boolean {
  if (condition.comparison === 'eq' || condition.comparison === 'ne') return condition.comparison === 'eq';
  throw invalidFilter(condition.path, 'can be compared with null only by eq and ne');
}
