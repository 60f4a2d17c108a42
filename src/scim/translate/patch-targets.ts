import type { FilterNode } from '../protocol/filter-node.ts';
import { isJsonObject } from '../protocol/json-object.ts';
import type { PatchPath } from '../protocol/patch-path.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { ScimError } from '../protocol/scim-error.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { findSchema } from '../schema/schemas.ts';
import { invalidValue } from './invalid-input.ts';
import { isWritable, namedAttributes } from './named-attributes.ts';
import { findSubAttribute, qualifiedName } from './read-value.ts';

/** An attribute or sub-attribute that a PATCH operation changes. */
export interface PatchTarget {
  readonly op: PatchOperation['op'];
  readonly attribute: Attribute;
  /** `null`: the whole attribute, or whole values that the filter selects. */
  readonly subAttribute: Attribute | null;
  readonly filter: FilterNode | null;
  /** As sent; `undefined` for a `remove`, which ignores its value. */
  readonly value: unknown;
}

/**
 * Resolves the names in an operation to what it changes. Unknown attributes and sub-attributes are ignored: Entra
 * repeats a refused request, so one bad mapping would block the deactivation in the same request for good.
 *
 * @throws ScimError 400 `invalidPath` for a filter on an attribute that supports none, `mutability` for a read-only
 * attribute and for removing `userName`, `invalidValue`
 */
export function patchTargets({ op, path, value }: PatchOperation): PatchTarget[] {
  const given = op === 'remove' ? undefined : value;
  if (path === null) return wholeAttributes(op, given, null);
  if (path.path.attribute === null) return schemaTargets(op, given, path.path.schema ?? '');
  return pathTargets(op, given, path);
}

function schemaTargets(op: PatchOperation['op'], value: unknown, urn: string): PatchTarget[] {
  const schema = findSchema(urn);
  if (!schema) return [];
  assertGiven(op, value, schema.id);
  if (value !== undefined && value !== null && value !== '') return wholeAttributes(op, value, schema.id);
  return schema.attributes.map((attribute) => target({ op, attribute, subAttribute: null, filter: null, value }));
}

function wholeAttributes(op: PatchOperation['op'], value: unknown, schema: string | null): PatchTarget[] {
  if (!isJsonObject(value)) throw invalidValue(schema ?? 'value', 'must be an object with attributes');
  return namedAttributes(value, schema).map((named) => target({ op, ...named, subAttribute: null, filter: null }));
}

function pathTargets(op: PatchOperation['op'], value: unknown, { path, filter }: PatchPath): PatchTarget[] {
  const found = findAttribute({ ...path, subAttribute: null });
  if (!found || (!isWritable(found.attribute) && found.attribute.mutability !== 'readOnly')) return [];

  const { attribute } = found;
  if (!isWritable(attribute)) throw immutable(`${attribute.name} is read-only; leave it out.`);
  if (filter !== null) assertSelectable(attribute, path.subAttribute);
  const subAttribute = path.subAttribute === null ? null : findSubAttribute(attribute, path.subAttribute);
  if (path.subAttribute !== null && subAttribute?.mutability !== 'readWrite') return [];
  assertGiven(op, value, subAttribute ? qualifiedName(attribute, subAttribute) : attribute.name);
  return [target({ op, attribute, subAttribute, filter, value })];
}

function assertSelectable({ name, type, multiValued }: Attribute, subAttribute: string | null): void {
  if (subAttribute !== null && type !== 'complex') {
    throw new ScimError(400, 'invalidPath', `${name} has no sub-attributes; use the attribute alone.`);
  }
  if (!multiValued) {
    throw new ScimError(400, 'invalidPath', `${name} has a single value; use it without a filter in brackets.`);
  }
}

function target(target: PatchTarget): PatchTarget {
  if (target.op !== 'remove' || target.attribute.name !== 'userName') return target;
  throw immutable('userName is required and cannot be removed; replace it instead.');
}

function assertGiven(op: PatchOperation['op'], value: unknown, name: string): void {
  if (op === 'remove' || value !== undefined) return;
  throw invalidValue(name, 'needs a "value"; use "remove" to clear it');
}

function immutable(detail: string): ScimError {
  return new ScimError(400, 'mutability', detail);
}
