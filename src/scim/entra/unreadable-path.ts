import type { PatchOperation } from '../protocol/patch-operation.ts';
import { NOWHERE } from '../protocol/patch-path.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';

const SPOKEN: readonly Dialect[] = ['UNREADABLE_PATH'];

/**
 * Mappings have target attributes such as `Cost Centre` or `title.value`, which are none. Such an operation changes
 * nothing, as one on an attribute that no schema knows: refusing it would hold up all others of its request, and the
 * disabling of a person among them.
 */
export function unreadablePath(operation: PatchOperation): Mended<readonly PatchOperation[]> {
  return { value: [operation], dialects: leadsNowhere(operation) ? SPOKEN : NO_DIALECTS };
}

function leadsNowhere({ path }: PatchOperation): boolean {
  if (path === null) return false;
  if (path === NOWHERE) return true;
  const { attribute = null } = findAttribute({ ...path.path, subAttribute: null }) ?? {};
  return path.filter === null && path.path.subAttribute !== null && attribute !== null && attribute.type !== 'complex';
}
