import type { PatchOperation } from '../protocol/patch-operation.ts';
import { findAttribute } from '../schema/resolve-attribute.ts';

/**
 * Entra: a manager is removed by `manager[value eq "…"]`, as if a user could have several (thomaspoignant/scim-patch
 * #453). There is only one, so the condition says nothing.
 */
export function managerCondition(operation: PatchOperation): PatchOperation[] {
  const { path } = operation;
  if (!path || path.filter === null || path.path.attribute === null) return [operation];
  if (findAttribute(path.path)?.attribute.name !== 'manager') return [operation];
  return [{ ...operation, path: { ...path, filter: null } }];
}
