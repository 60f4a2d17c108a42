import type { FilterNode } from '../protocol/filter-node.ts';
import { isJsonObject, memberOf } from '../protocol/json-object.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { MAX_STEPS, tooManySteps } from '../protocol/request-limits.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';

const IDENTIFYING = ['value', 'type'];

/**
 * Entra: a `remove` of a multi-valued attribute lists the values to remove in `value`
 * (`group-remove-member-value-array`; for roles Microsoft's `customize-application-attributes.md`). Each becomes a
 * removal by its `value` and `type`; one without either is ignored.
 *
 * @throws ScimError 400 `tooMany` for more than 1 000 values
 */
export function removedValues(operation: PatchOperation): PatchOperation[] {
  const { op, path, value } = operation;
  if (op !== 'remove' || !path || path.filter !== null || value === undefined || value === null || value === '') {
    return [operation];
  }
  const found = findAttribute(path.path);
  if (!found?.attribute.multiValued || found.subAttribute) return [operation];

  const names = IDENTIFYING.filter((name) => found.attribute.subAttributes?.some((each) => each.name === name));
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (elements.length > MAX_STEPS) throw tooManySteps(found.attribute.name);
  const filters = elements.map((element) => filterFor(element, names));
  return filters.flatMap((filter) => (filter ? [{ op, path: { ...path, filter }, value: undefined }] : []));
}

function filterFor(element: unknown, names: readonly string[]): FilterNode | null {
  const given = isJsonObject(element) ? element : { value: element };
  const operands = names.flatMap((name): FilterNode[] => {
    const value = memberOf(given, name);
    const path = { schema: null, attribute: name, subAttribute: null };
    const isGiven = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return isGiven ? [{ kind: 'compare', path, comparison: 'eq', value: String(value) }] : [];
  });
  const [first, ...others] = operands;
  if (!first) return null;
  return others.length === 0 ? first : { kind: 'and', operands };
}
