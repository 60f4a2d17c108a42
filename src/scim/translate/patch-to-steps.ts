import { filterToParts, filterToValueFilter, type ValueFilter } from './filter-to-value-filter.ts';
import type { PatchTarget } from './patch-targets.ts';
import { heldParts, noParts, type Parts, partName } from './read-parts.ts';
import { readSimple } from './read-simple.ts';
import { readOneValue, readValues } from './read-values.ts';

/** One step on the values of an attribute, as the directory takes it. */
export type Step =
  | { readonly replace: readonly Parts[] }
  | { readonly add: readonly Parts[] }
  | { readonly remove: ValueFilter }
  | { readonly set: { readonly where: ValueFilter; readonly to: Parts; readonly orAdd?: Parts } };

/**
 * The steps that an operation takes on a multi-valued attribute (RFC 7644 §3.5.2).
 *
 * @throws ScimError 400 `invalidValue`, `invalidFilter`
 */
export function patchToSteps(target: PatchTarget): Step[] {
  const { op, attribute, part, filter, value } = target;
  if (filter === null && part === null) return wholeSteps(target);

  const where = filter === null ? {} : filterToValueFilter(attribute, filter);
  const given = part
    ? { [part.name]: readSimple(part, value, partName(attribute, part)) }
    : readOneValue(attribute, value);
  const held = heldParts(given ?? {});
  const isWhole = part === null && op === 'replace';
  if (given === null || (isWhole && isEmpty(held))) return [{ remove: where }];

  const described = filter === null ? {} : filterToParts(attribute, filter);
  const to = isWhole ? { ...noParts(attribute), ...described, ...given } : given;
  // What Entra's mappings name and a user has not is added; RFC 7644 §3.5.2.3 would refuse it.
  const orAdd = described && !isEmpty(held) ? { orAdd: { ...described, ...held } } : {};
  return [{ set: { where, to, ...orAdd } }];
}

function wholeSteps({ op, attribute, value }: PatchTarget): Step[] {
  const values = readValues(attribute, value);
  if (op !== 'add') return [{ replace: values }];
  return values.length > 0 ? [{ add: values }] : [];
}

function isEmpty(parts: Parts): boolean {
  return Object.keys(parts).length === 0;
}
