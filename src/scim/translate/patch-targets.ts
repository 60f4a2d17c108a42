import type { FilterNode } from '../protocol/filter-node.ts';
import { isMessage } from '../protocol/message.ts';
import type { PatchOperation, PatchPath } from '../protocol/patch-operation.ts';
import { ScimError } from '../protocol/scim-error.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { findSchema } from '../schema/schemas.ts';
import { invalidValue } from './invalid-value.ts';
import { isWritable, namedAttributes } from './named-attributes.ts';
import { findPart, partName } from './read-value.ts';

/** One attribute, or one part of it, that a PATCH changes. */
export interface PatchTarget {
  readonly op: PatchOperation['op'];
  readonly attribute: Attribute;
  /** `null`: the whole attribute, or the whole of each value that the filter selects. */
  readonly part: Attribute | null;
  readonly filter: FilterNode | null;
  /** As sent; `undefined` for a `remove`, whose value says nothing. */
  readonly value: unknown;
}

/**
 * What one operation changes, with the names resolved. Attributes and parts that no schema knows are passed over:
 * refusing one would keep Entra from deactivating the user in the same request, for ever.
 *
 * @throws ScimError 400 `invalidPath` for a condition where the attribute has no place for it, `mutability` for
 * a path to what only the service may say or to remove `userName`, `invalidValue`
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
  return schema.attributes.map((attribute) => target({ op, attribute, part: null, filter: null, value }));
}

function wholeAttributes(op: PatchOperation['op'], value: unknown, schema: string | null): PatchTarget[] {
  if (!isMessage(value)) throw invalidValue(schema ?? 'value', 'must be an object with attributes');
  return namedAttributes(value, schema).map((named) => target({ op, ...named, part: null, filter: null }));
}

function pathTargets(op: PatchOperation['op'], value: unknown, { path, filter }: PatchPath): PatchTarget[] {
  const found = findAttribute({ ...path, subAttribute: null });
  if (!found || (!isWritable(found.attribute) && found.attribute.mutability !== 'readOnly')) return [];

  const { attribute } = found;
  if (!isWritable(attribute)) throw immutable(`${attribute.name} is read-only; leave it out.`);
  if (filter !== null) assertSelectable(attribute, path.subAttribute);
  const part = path.subAttribute === null ? null : findPart(attribute, path.subAttribute);
  if (path.subAttribute !== null && part?.mutability !== 'readWrite') return [];
  assertGiven(op, value, part ? partName(attribute, part) : attribute.name);
  return [target({ op, attribute, part, filter, value })];
}

function assertSelectable({ name, type, multiValued }: Attribute, part: string | null): void {
  if (part !== null && type !== 'complex') {
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
