import { buildPatch } from '../../scim-client/build-patch.ts';
import { INVALID_ANCHOR } from '../../scim-client/failure.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { isActiveIn, type ProvisioningContext, patchFormatOf, wantedAttributes } from '../provisioning-context.ts';
import { NO_LINK } from '../state/links.ts';
import { createOrLinkUser } from './create-or-link-user.ts';
import { type Intent, intentOf, type LifecycleState, lifecycleStateOf } from './intent.ts';
import { failed, type Outcome, skipped, succeeded } from './outcome.ts';
import { reconcileUser } from './reconcile-user.ts';

/** A user with its state and what to do about it. */
export interface Evaluation {
  readonly index: number;
  /** `null` when the user is purged. */
  readonly user: SourceUser | null;
  readonly lifecycleState: LifecycleState;
  readonly intent: Intent;
}

/** Decides what to do about a user from the source and the job's state, without a request. */
export function evaluateUser({ settings, mapping, source, state }: ProvisioningContext, index: number): Evaluation {
  const user = source.at(index);
  const lifecycleState = lifecycleStateOf(user, settings);
  const { skipOutOfScopeDeletions } = settings;
  const rules = { skipOutOfScopeDeletions, hasActive: mapping.active !== null };
  return { index, user, lifecycleState, intent: intentOf(lifecycleState, state.links.get(index), rules) };
}

/** Carries out an evaluation and saves the resulting link. Errors of the target are outcomes, not exceptions. */
export async function provisionUser(
  context: ProvisioningContext,
  { index, user, lifecycleState, intent }: Evaluation,
): Promise<Outcome> {
  const targetId = context.state.links.get(index).targetId;
  if (lifecycleState !== 'gone') context.state.setLink(index, { hasLeftScope: lifecycleState === 'outOfScope' });
  if (intent.kind === 'skip') return skipped(targetId, intent.reason);
  if (intent.kind === 'delete' && targetId !== null) return deleteUser(context, index, targetId);
  if (user === null) return skipped(targetId, 'The user is gone.');
  if (targetId === null) return createOrLinkUser(context, { index, user, isDisabled: lifecycleState === 'disabled' });
  if (intent.kind === 'disable') return disableUser(context, { index, user, targetId });
  return updateUser(context, { index, user, targetId, isDisabled: lifecycleState === 'disabled' });
}

interface LinkedSourceUser {
  readonly index: number;
  readonly user: SourceUser;
  readonly targetId: string;
}

/** As in Entra, a resource that the target has lost is matched again only outside of incremental cycles. */
async function updateUser(
  context: ProvisioningContext,
  known: LinkedSourceUser & { readonly isDisabled: boolean },
): Promise<Outcome> {
  const { index, targetId } = known;
  const found = await context.client.get(targetId);
  if ('value' in found) return reconcileUser(context, { ...known, resource: found.value, isNew: false });
  if (found.failure.errorCode === INVALID_ANCHOR && context.kind !== 'incremental') {
    context.state.setLink(index, { targetId: null, isActive: false, manager: -1 });
    return createOrLinkUser(context, known);
  }
  return failed({ action: 'update', targetId, attributes: [] }, found.failure);
}

async function disableUser(
  context: ProvisioningContext,
  { index, user, targetId }: LinkedSourceUser,
): Promise<Outcome> {
  const { mapping, client, state } = context;
  const wanted = wantedAttributes(context, user, { isSoftDeleted: true, isCreate: false });
  const value = mapping.active === null ? null : (wanted.get(mapping.active) ?? null);
  if (mapping.active === null || value === null || isActiveIn(wanted, mapping)) {
    return skipped(targetId, 'The mapping does not disable users.');
  }
  const attempt = { action: 'disable', targetId, attributes: [mapping.active] } as const;
  const body = buildPatch([{ path: mapping.active, isReplacing: true, value }], patchFormatOf(context, index));
  const updated = await client.update(targetId, body, 'disable');
  if ('failure' in updated) return failed(attempt, updated.failure);
  state.setLink(index, { isActive: false });
  return succeeded(attempt);
}

/** A resource that no longer exists (404) counts as deleted. */
async function deleteUser({ client, state }: ProvisioningContext, index: number, targetId: string): Promise<Outcome> {
  const attempt = { action: 'delete', targetId, attributes: [] } as const;
  const deleted = await client.delete(targetId);
  if ('failure' in deleted && deleted.failure.status !== 404) return failed(attempt, deleted.failure);
  state.setLink(index, NO_LINK);
  return succeeded(attempt);
}
