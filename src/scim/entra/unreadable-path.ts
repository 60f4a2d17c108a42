import { NOWHERE } from '../protocol/patch-path.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Deviation, NO_DEVIATIONS, type Normalized } from './deviation.ts';

const UNREADABLE_PATH: readonly Deviation[] = ['UNREADABLE_PATH'];

/**
 * Entra: mappings may have target attributes that cannot exist, such as `Cost Centre` or `title.value`
 * (`an-unreadable-name-holds-up-no-disabling`). The operation is kept and changes nothing, like one on an unknown
 * attribute. A refusal would block the other operations of the request, which may deactivate the user.
 */
export function unreadablePath(operation: PatchOperation): Normalized<readonly PatchOperation[]> {
  return { value: [operation], deviations: namesNoAttribute(operation) ? UNREADABLE_PATH : NO_DEVIATIONS };
}

function namesNoAttribute({ path }: PatchOperation): boolean {
  if (path === null) return false;
  if (path === NOWHERE) return true;
  const { attribute = null } = findAttribute({ ...path.path, subAttribute: null }) ?? {};
  return path.filter === null && path.path.subAttribute !== null && attribute !== null && attribute.type !== 'complex';
}
