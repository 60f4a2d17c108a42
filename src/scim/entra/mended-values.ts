import { isMessage } from '../protocol/message.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { normaliseResource } from './normalise-resource.ts';
import { normaliseValue } from './normalise-value.ts';

/** The departures in what values look like hold in a PATCH as in a resource, of which its value is a part. */
export function mendedValues(operation: PatchOperation): PatchOperation[] {
  const { path, value } = operation;
  if (path === null || path.path.attribute === null) {
    const schema = path?.path.schema ?? null;
    return [isMessage(value) ? { ...operation, value: normaliseResource(value, schema) } : operation];
  }
  const at = findAttribute(path.path);
  return [at && value !== undefined ? { ...operation, value: normaliseValue(value, at) } : operation];
}
