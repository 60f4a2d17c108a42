import { buildPatch } from '../../scim-client/build-patch.ts';
import { isJsonObject, type Resource, readPath } from '../../scim-client/resource.ts';
import { isReferencePath, parseTargetPath } from '../../scim-client/target-path.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { dialectOf, isActiveIn, type Work, wantedOf } from '../provisioning-context.ts';
import { differencesOf } from './differences.ts';
import { failed, type Outcome, skipped, succeeded } from './outcome.ts';

/** A user that is linked, and what the target shows of it. */
export interface LinkedUser {
  readonly index: number;
  readonly user: SourceUser;
  readonly isDisabled: boolean;
  readonly resource: Resource;
  /** Whether it was linked just now. */
  readonly isNew: boolean;
}

/** Sends what the target holds otherwise than it should; references are not looked at, they have a pass of their own. */
export async function levelUser(work: Work, linked: LinkedUser): Promise<Outcome> {
  const { index, user, isDisabled, resource, isNew } = linked;
  const { state, client, plan } = work;
  const wanted = wantedOf(work, user, { isSoftDeleted: isDisabled, isCreate: false });
  const isActive = isActiveIn(wanted, plan);
  state.setLink(index, { manager: managerIn(resource, work) });
  const differences = differencesOf(wanted, resource, plan.matching).filter(
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
  const turn = isActive ? 'restore' : 'disable';
  const action = plan.active !== null && attributes.includes(plan.active) ? turn : 'update';
  const body = buildPatch(differences, dialectOf(work, index));
  const updated = await client.update(targetId, body, action === 'disable' ? 'disable' : 'update');
  if ('failure' in updated) return failed({ action, targetId, attributes }, updated.failure);
  state.setLink(index, { isActive });
  return succeeded({ action, targetId, attributes });
}

/** Index of the manager that the target shows; -1 for none, or one that is not linked. */
function managerIn(resource: Resource, { plan, state }: Work): number {
  const manager = plan.manager === null ? null : readPath(resource, plan.manager);
  const id = isJsonObject(manager) ? manager.value : null;
  return typeof id === 'string' ? (state.links.indexOf(id) ?? -1) : -1;
}
