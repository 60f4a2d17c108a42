import { filterToParts, filterToValueFilter, type ValueFilter } from './filter-to-value-filter.ts';
import type { PatchTarget } from './patch-targets.ts';
import { readSimple } from './read-simple.ts';
import { heldParts, noParts, type Parts, partName } from './read-value.ts';
import { readOneValue, readValues } from './read-values.ts';

const SELECTORS = new Set(['type', 'primary']);

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
  return [{ set: { where, to, ...orAddOf(described, held) } }];
}

/**
 * The value to add where none is found. Entra's mappings select values by `type` and `primary`, and count on what a user
 * has not being added, which RFC 7644 §3.5.2.3 would refuse; whoever selects by anything else means a value that is there.
 */
function orAddOf(described: Parts | null, held: Parts): { orAdd?: Parts } {
  const isSelector = described !== null && Object.keys(described).every((name) => SELECTORS.has(name));
  return isSelector && !isEmpty(held) ? { orAdd: { ...described, ...held } } : {};
}

function wholeSteps({ op, attribute, value }: PatchTarget): Step[] {
  const values = readValues(attribute, value);
  if (op !== 'add') return [{ replace: values }];
  return values.length > 0 ? [{ add: values }] : [];
}

function isEmpty(parts: Parts): boolean {
  return Object.keys(parts).length === 0;
}
