import { buildPatch } from '../../scim-client/build-patch.ts';
import { type ProvisioningContext, patchFormatOf, wantedAttributes } from '../provisioning-context.ts';
import { lifecycleStateOf } from './intent.ts';
import { failed, type Outcome, succeeded } from './outcome.ts';

/**
 * Sends the manager of a user once both have an id in the target: in a pass after that of the users.
 *
 * @returns `null` when there is nothing to send yet
 */
export async function provisionManager(context: ProvisioningContext, index: number): Promise<Outcome | null> {
  const { state, source, settings, mapping } = context;
  const user = source.at(index);
  const link = state.links.get(index);
  const { targetId } = link;
  if (user === null || targetId === null || mapping.manager === null) return null;
  const lifecycleState = lifecycleStateOf(user, settings);
  if (lifecycleState !== 'active' && lifecycleState !== 'disabled') return null;
  const manager = user.managerId === null ? null : source.indexOf(user.managerId);
  const managerTargetId = manager === null ? null : state.links.get(manager).targetId;
  state.setLink(index, { awaitsManager: manager !== null && managerTargetId === null });
  if (manager === null || managerTargetId === null || manager === link.manager) return null;
  const wanted = wantedAttributes(context, user, {
    isSoftDeleted: lifecycleState === 'disabled',
    isCreate: false,
    managerTargetId,
  });
  const value = wanted.get(mapping.manager) ?? null;
  if (value === null || value === '') return null;
  const attempt = { action: 'update', targetId, attributes: [mapping.manager] } as const;
  const difference = { path: mapping.manager, isReplacing: link.manager >= 0, value };
  const updated = await context.client.update(
    targetId,
    buildPatch([difference], patchFormatOf(context, index)),
    'update',
  );
  if ('failure' in updated) return failed(attempt, updated.failure);
  state.setLink(index, { manager });
  return succeeded(attempt);
}

/** Users whose manager was among those just linked, and was missing in the target before. */
export function* usersAwaiting(
  { state, source }: ProvisioningContext,
  arrived: ReadonlySet<number>,
): Generator<number> {
  if (arrived.size === 0) return;
  for (let index = 0; index < state.links.size; index++) {
    if (!state.links.get(index).awaitsManager) continue;
    const managerId = source.at(index)?.managerId ?? null;
    const manager = managerId === null ? null : source.indexOf(managerId);
    if (manager !== null && arrived.has(manager)) yield index;
  }
}
