import { filterToComplex, filterToValueFilter, type ValueFilter } from './filter-to-value-filter.ts';
import type { PatchTarget } from './patch-targets.ts';
import {
  type ComplexValue,
  emptyComplex,
  qualifiedName,
  readOneValue,
  readSimple,
  readValues,
  withoutNulls,
} from './read-value.ts';

const SELECTORS = new Set(['type', 'primary']);

/** One step on the values of a multi-valued attribute, as the directory defines it. */
export type Step =
  | { readonly replace: readonly ComplexValue[] }
  | { readonly add: readonly ComplexValue[] }
  | { readonly remove: ValueFilter }
  | { readonly set: { readonly where: ValueFilter; readonly to: ComplexValue; readonly orAdd?: ComplexValue } };

/**
 * Translates an operation on a multi-valued attribute to steps (RFC 7644 §3.5.2).
 *
 * @throws ScimError 400 `invalidValue`, `invalidFilter`
 */
export function patchToSteps(target: PatchTarget): Step[] {
  const { op, attribute, subAttribute, filter, value } = target;
  if (filter === null && subAttribute === null) return wholeSteps(target);

  const where = filter === null ? {} : filterToValueFilter(attribute, filter);
  const given = subAttribute
    ? { [subAttribute.name]: readSimple(subAttribute, value, qualifiedName(attribute, subAttribute)) }
    : readOneValue(attribute, value);
  const held = withoutNulls(given ?? {});
  const isWhole = subAttribute === null && op === 'replace';
  if (given === null || (isWhole && isEmpty(held))) return [{ remove: where }];

  const described = filter === null ? {} : filterToComplex(attribute, filter);
  const to = isWhole ? { ...emptyComplex(attribute), ...described, ...given } : given;
  return [{ set: { where, to, ...orAddOf(described, held) } }];
}

/**
 * The value to add when the filter selects none. Entra's mappings select values by `type` and `primary` and rely on a
 * missing one being added, where RFC 7644 §3.5.2.3 requires an error. A filter by anything else must find its value.
 */
function orAddOf(described: ComplexValue | null, held: ComplexValue): { orAdd?: ComplexValue } {
  const isSelector = described !== null && Object.keys(described).every((name) => SELECTORS.has(name));
  return isSelector && !isEmpty(held) ? { orAdd: { ...described, ...held } } : {};
}

function wholeSteps({ op, attribute, value }: PatchTarget): Step[] {
  const values = readValues(attribute, value);
  if (op !== 'add') return [{ replace: values }];
  return values.length > 0 ? [{ add: values }] : [];
}

function isEmpty(value: ComplexValue): boolean {
  return Object.keys(value).length === 0;
}
