import { buildPatch } from '../../scim-client/build-patch.ts';
import { isJsonObject, type Resource, readPath } from '../../scim-client/resource.ts';
import { isReferencePath, parseTargetPath } from '../../scim-client/target-path.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { isActiveIn, type ProvisioningContext, patchFormatOf, wantedAttributes } from '../provisioning-context.ts';
import { differencesOf } from './differences.ts';
import { failed, type Outcome, skipped, succeeded } from './outcome.ts';

/** A linked user, and its resource in the target. */
export interface LinkedUser {
  readonly index: number;
  readonly user: SourceUser;
  readonly isDisabled: boolean;
  readonly resource: Resource;
  /** Whether it has just been linked. */
  readonly isNew: boolean;
}

/** Sends the attributes that differ in the target. References have a pass of their own, see `provisionManager`. */
export async function reconcileUser(context: ProvisioningContext, linked: LinkedUser): Promise<Outcome> {
  const { index, user, isDisabled, resource, isNew } = linked;
  const { state, client, mapping } = context;
  const wanted = wantedAttributes(context, user, { isSoftDeleted: isDisabled, isCreate: false });
  const isActive = isActiveIn(wanted, mapping);
  state.setLink(index, { manager: managerIn(resource, context) });
  const differences = differencesOf(wanted, resource, mapping.matching).filter(
    ({ path }) => !isReferencePath(parseTargetPath(path)),
  );
  const targetId = resource.id;
  if (differences.length === 0) {
    state.setLink(index, { isActive });
    return isNew
      ? succeeded({ action: 'match', targetId, attributes: [] })
      : skipped(targetId, 'The target is up to date.');
  }
  const attributes = differences.map(({ path }) => path);
  const activeAction = isActive ? 'restore' : 'disable';
  const action = mapping.active !== null && attributes.includes(mapping.active) ? activeAction : 'update';
  const body = buildPatch(differences, patchFormatOf(context, index));
  const updated = await client.update(targetId, body, action === 'disable' ? 'disable' : 'update');
  if ('failure' in updated) return failed({ action, targetId, attributes }, updated.failure);
  state.setLink(index, { isActive });
  return succeeded({ action, targetId, attributes });
}

/** Index of the resource's manager; -1 for none or an unlinked one. */
function managerIn(resource: Resource, { mapping, state }: ProvisioningContext): number {
  const manager = mapping.manager === null ? null : readPath(resource, mapping.manager);
  const id = isJsonObject(manager) ? manager.value : null;
  return typeof id === 'string' ? (state.links.indexOf(id) ?? -1) : -1;
}
