import { buildPatch } from '../../scim-client/build-patch.ts';
import { dialectOf, type Work, wantedOf } from '../provisioning-context.ts';
import { standingOf } from './intent.ts';
import { failed, type Outcome, succeeded } from './outcome.ts';

/**
 * Sends the manager of a user once both are known in the target; this is the second pass, after all users have their ids.
 *
 * @returns `null` when there is nothing to send, or not yet
 */
export async function provisionManager(work: Work, index: number): Promise<Outcome | null> {
  const { state, source, settings, plan } = work;
  const user = source.at(index);
  const link = state.links.get(index);
  const { targetId } = link;
  if (user === null || targetId === null || plan.manager === null) return null;
  const standing = standingOf(user, settings);
  if (standing !== 'active' && standing !== 'disabled') return null;
  const manager = user.managerId === null ? null : source.indexOf(user.managerId);
  const managerTargetId = manager === null ? null : state.links.get(manager).targetId;
  state.setLink(index, { awaitsManager: manager !== null && managerTargetId === null });
  if (manager === null || managerTargetId === null || manager === link.manager) return null;
  const wanted = wantedOf(work, user, { isSoftDeleted: standing === 'disabled', isCreate: false, managerTargetId });
  const value = wanted.get(plan.manager) ?? null;
  if (value === null || value === '') return null;
  const deed = { action: 'update', targetId, attributes: [plan.manager] } as const;
  const difference = { path: plan.manager, isReplacing: link.manager >= 0, value };
  const updated = await work.client.update(targetId, buildPatch([difference], dialectOf(work, index)), 'update');
  if ('failure' in updated) return failed(deed, updated.failure);
  state.setLink(index, { manager });
  return succeeded(deed);
}

/** Users whose manager was made or found just now, and had been waited for. */
export function* awaiting({ state, source }: Work, arrived: ReadonlySet<number>): Generator<number> {
  if (arrived.size === 0) return;
  for (let index = 0; index < state.links.size; index++) {
    if (!state.links.get(index).awaitsManager) continue;
    const managerId = source.at(index)?.managerId ?? null;
    const manager = managerId === null ? null : source.indexOf(managerId);
    if (manager !== null && arrived.has(manager)) yield index;
  }
}
