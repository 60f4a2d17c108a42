import { fold } from '../../../kernel/fold.ts';
import type { TargetAttributes, TargetValue } from '../../mapping/mapping.ts';
import { type Difference, isAddOnly } from '../../scim-client/build-patch.ts';
import { isJsonObject, type JsonObject, readPath } from '../../scim-client/resource.ts';
import { isReferencePath, parseTargetPath } from '../../scim-client/target-path.ts';

/**
 * The attributes whose value in the target differs from the wanted one. Entra does not send empty values, so these are
 * not compared.
 *
 * @param foldedPaths paths whose values are compared ignoring case: the matching attributes
 */
export function differencesOf(
  wanted: TargetAttributes,
  actual: JsonObject,
  foldedPaths: readonly string[],
): Difference[] {
  const differences: Difference[] = [];
  for (const [path, value] of wanted) {
    if (value === null || value === '') continue;
    const found = readPath(actual, path);
    const isFolded = foldedPaths.includes(path);
    const isSame = isFolded ? fold(String(found)) === fold(String(value)) : isEqual(value, found, path);
    if (!isSame) differences.push({ path, isReplacing: !isNothing(found), value });
  }
  return differences;
}

function isEqual(wanted: TargetValue, found: unknown, path: string): boolean {
  if (typeof wanted === 'object') return isEqualList(wanted, found);
  if (isNothing(found)) return false;
  if (isReferencePath(parseTargetPath(path))) return isJsonObject(found) && found.value === wanted;
  return typeof found === 'boolean' ? String(found) === String(wanted).toLowerCase() : String(found) === wanted;
}

type ComplexValues = Exclude<TargetValue, string | boolean>;

/** Compares complex values by `value` alone, as a target may keep only the sub-attributes that it supports. */
function isEqualList(wanted: ComplexValues, found: unknown): boolean {
  const actual = new Set(Array.isArray(found) ? found.filter(isJsonObject).map(({ value }) => value) : []);
  const values = new Set(wanted.map(({ value }) => value));
  return [...values].every((value) => actual.has(value)) && (isAddOnly(wanted) || values.size === actual.size);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
