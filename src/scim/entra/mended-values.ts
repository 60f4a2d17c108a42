import { isMessage } from '../protocol/message.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Mended, NO_DIALECTS } from './dialect.ts';
import { normaliseAttributes } from './normalize-resource.ts';
import { normaliseValue } from './normalize-value.ts';

/** The departures in what values look like hold in a PATCH as in a resource, of which its value is a part. */
export function mendedValues(operation: PatchOperation): Mended<readonly PatchOperation[]> {
  const { value, dialects } = mendedValue(operation);
  return { value: [dialects.length === 0 ? operation : { ...operation, value }], dialects };
}

function mendedValue({ path, value }: PatchOperation): Mended<unknown> {
  if (path === null || path.path.attribute === null) {
    return isMessage(value) ? normaliseAttributes(value, path?.path.schema ?? null) : { value, dialects: NO_DIALECTS };
  }
  const at = findAttribute(path.path);
  return at && value !== undefined ? normaliseValue(value, at) : { value, dialects: NO_DIALECTS };
}
