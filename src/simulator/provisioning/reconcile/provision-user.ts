import { buildPatch } from '../../scim-client/build-patch.ts';
import { INVALID_ANCHOR } from '../../scim-client/failure.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { dialectOf, isActiveIn, type Work, wantedOf } from '../provisioning-context.ts';
import { NO_LINK } from '../state/links.ts';
import { enterUser } from './create-or-link-user.ts';
import { type Intent, intentOf, type Standing, standingOf } from './intent.ts';
import { failed, type Outcome, skipped, succeeded } from './outcome.ts';
import { levelUser } from './reconcile-user.ts';

/** What is to be done about a user, and why. */
export interface Case {
  readonly index: number;
  /** `null` when the user is gone for good. */
  readonly user: SourceUser | null;
  readonly standing: Standing;
  readonly intent: Intent;
}

/** Looks at a user of the source and at what is remembered of it; asks the target nothing. */
export function openCase({ settings, plan, source, state }: Work, index: number): Case {
  const user = source.at(index);
  const standing = standingOf(user, settings);
  const { skipOutOfScopeDeletions } = settings;
  const rules = { skipOutOfScopeDeletions, hasActive: plan.active !== null };
  return { index, user, standing, intent: intentOf(standing, state.links.get(index), rules) };
}

/** Does what a case asks for, and remembers what came of it. Never throws for what the target says. */
export async function provisionUser(work: Work, { index, user, standing, intent }: Case): Promise<Outcome> {
  const targetId = work.state.links.get(index).targetId;
  if (standing !== 'gone') work.state.setLink(index, { hasLeftScope: standing === 'outOfScope' });
  if (intent.kind === 'skip') return skipped(targetId, intent.reason);
  if (intent.kind === 'delete' && targetId !== null) return deleteUser(work, index, targetId);
  if (user === null) return skipped(targetId, 'The user is gone.');
  if (targetId === null) return enterUser(work, { index, user, isDisabled: standing === 'disabled' });
  if (intent.kind === 'disable') return disableUser(work, { index, user, targetId });
  return updateUser(work, { index, user, targetId, isDisabled: standing === 'disabled' });
}

interface Known {
  readonly index: number;
  readonly user: SourceUser;
  readonly targetId: string;
}

/** A user that the target has lost is matched anew only when everything is looked at anew. */
async function updateUser(work: Work, known: Known & { readonly isDisabled: boolean }): Promise<Outcome> {
  const { index, targetId } = known;
  const found = await work.client.get(targetId);
  if ('value' in found) return levelUser(work, { ...known, resource: found.value, isNew: false });
  if (found.failure.errorCode === INVALID_ANCHOR && work.kind !== 'incremental') {
    work.state.setLink(index, { targetId: null, isActive: false, manager: -1 });
    return enterUser(work, known);
  }
  return failed({ action: 'update', targetId, attributes: [] }, found.failure);
}

async function disableUser(work: Work, { index, user, targetId }: Known): Promise<Outcome> {
  const { plan, client, state } = work;
  const wanted = wantedOf(work, user, { isSoftDeleted: true, isCreate: false });
  const value = plan.active === null ? null : (wanted.get(plan.active) ?? null);
  if (plan.active === null || value === null || isActiveIn(wanted, plan)) {
    return skipped(targetId, 'The mapping does not disable users.');
  }
  const deed = { action: 'disable', targetId, attributes: [plan.active] } as const;
  const body = buildPatch([{ path: plan.active, isReplacing: true, value }], dialectOf(work, index));
  const updated = await client.update(targetId, body, 'disable');
  if ('failure' in updated) return failed(deed, updated.failure);
  state.setLink(index, { isActive: false });
  return succeeded(deed);
}

/** A user that is not there any more is as good as deleted. */
async function deleteUser({ client, state }: Work, index: number, targetId: string): Promise<Outcome> {
  const deed = { action: 'delete', targetId, attributes: [] } as const;
  const deleted = await client.delete(targetId);
  if ('failure' in deleted && deleted.failure.status !== 404) return failed(deed, deleted.failure);
  state.setLink(index, NO_LINK);
  return succeeded(deed);
}
