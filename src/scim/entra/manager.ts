import { isJsonObject, memberOf } from '../protocol/json-object.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { findAttribute, type ResolvedAttribute } from '../schema/resolve-attribute.ts';
import type { ValueNormalizer } from './deviation.ts';

/**
 * Entra: the manager is the bare id, or a list of one reference, instead of an object (RFC 7643 §4.3); empty text
 * removes the manager (`manager-add-string`, `manager-clear-empty-string`). Other clients send numeric ids
 * (`manager-as-a-number`).
 */
export const managerText: ValueNormalizer = {
  deviation: 'MANAGER_AS_TEXT',
  normalize: (value, at) => (isManager(at) ? managerOf(value) : value),
};

/** Some clients send `$ref`, the URL of the manager, without `value` (`manager-by-reference-alone`). */
export const managerReference: ValueNormalizer = {
  deviation: 'MANAGER_BY_REFERENCE',
  normalize: (value, at) => (isManager(at) ? withValue(value) : value),
};

function isManager({ attribute, subAttribute }: ResolvedAttribute): boolean {
  return attribute.name === 'manager' && subAttribute === null;
}

function managerOf(value: unknown): unknown {
  const [only] = Array.isArray(value) ? value : [value];
  if (typeof only === 'number') return { value: String(only) };
  if (typeof only !== 'string') return only ?? null;
  return only === '' ? null : { value: only };
}

function withValue(manager: unknown): unknown {
  if (!isJsonObject(manager) || (memberOf(manager, 'value') ?? '') !== '') return manager;
  const reference = memberOf(manager, '$ref');
  const id = typeof reference === 'string' ? idIn(reference) : null;
  return id === null ? manager : { value: id };
}

/** The id at the end of a user's URL, absolute or relative. */
function idIn(reference: string): string | null {
  const [, id] = /(?:^|\/)Users\/([^/?#]+)\/?$/i.exec(reference) ?? [];
  return id ?? null;
}

/**
 * Entra: the manager is removed by `manager[value eq "…"]`, as if the attribute were multi-valued
 * (`manager-clear-remove-with-filter`). There is only one, so the filter is dropped.
 */
export function managerCondition(operation: PatchOperation): PatchOperation[] {
  const { path } = operation;
  if (!path || path.filter === null || path.path.attribute === null) return [operation];
  if (findAttribute(path.path)?.attribute.name !== 'manager') return [operation];
  return [{ ...operation, path: { ...path, filter: null } }];
}
