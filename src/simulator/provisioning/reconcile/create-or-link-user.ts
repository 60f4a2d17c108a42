import { buildCreate } from '../../scim-client/build-create.ts';
import type { Failure } from '../../scim-client/failure.ts';
import type { Resource } from '../../scim-client/resource.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { isActiveIn, type ProvisioningContext, wantedAttributes } from '../provisioning-context.ts';
import { matchUser } from './match-user.ts';
import { failed, failedAndHalts, type Outcome, skipped, succeeded } from './outcome.ts';
import { reconcileUser } from './reconcile-user.ts';

/** A user who is in scope and not linked to a resource of the target. */
export interface UnlinkedUser {
  readonly index: number;
  readonly user: SourceUser;
  /** Whether the source has the user disabled: it is then linked when found, but not created. */
  readonly isDisabled: boolean;
}

const CREATE = { action: 'create', targetId: null, attributes: [] } as const;

/** Links a user to the matching resource of the target, or creates one. */
export async function createOrLinkUser(context: ProvisioningContext, unlinked: UnlinkedUser): Promise<Outcome> {
  const wanted = wantedAttributes(context, unlinked.user, { isSoftDeleted: unlinked.isDisabled, isCreate: true });
  const match = await matchUser(context, wanted);
  switch (match.kind) {
    case 'failed': {
      const attempt = { action: 'match', targetId: null, attributes: [] } as const;
      return match.halts ? failedAndHalts(attempt, match.failure) : failed(attempt, match.failure);
    }
    case 'one':
      return linkUser(context, unlinked, match.resource);
    case 'none':
      if (unlinked.isDisabled) return skipped(null, 'The user was disabled before it was ever provisioned.');
      return createUser(context, unlinked, wanted);
  }
}

async function createUser(
  context: ProvisioningContext,
  unlinked: UnlinkedUser,
  wanted: ReturnType<typeof wantedAttributes>,
): Promise<Outcome> {
  const attributes = [...wanted].flatMap(([path, value]) => (value === null || value === '' ? [] : [path]));
  const created = await context.client.create(buildCreate(wanted));
  if ('failure' in created) {
    const { failure } = created;
    return failure.status === 409
      ? linkConflictingUser(context, unlinked, failure)
      : failed({ ...CREATE, attributes }, failure);
  }
  const { id: targetId } = created.value;
  context.state.setLink(unlinked.index, { targetId, isActive: isActiveIn(wanted, context.mapping), manager: -1 });
  return succeeded({ action: 'create', targetId, attributes });
}

/** Handles a 409: the resource was created by a request whose response was lost, or by another client. */
async function linkConflictingUser(
  context: ProvisioningContext,
  unlinked: UnlinkedUser,
  conflict: Failure,
): Promise<Outcome> {
  const wanted = wantedAttributes(context, unlinked.user, { isSoftDeleted: false, isCreate: true });
  const match = await matchUser(context, wanted);
  return match.kind === 'one' ? linkUser(context, unlinked, match.resource) : failed(CREATE, conflict);
}

async function linkUser(
  context: ProvisioningContext,
  { index, user, isDisabled }: UnlinkedUser,
  resource: Resource,
): Promise<Outcome> {
  const { state, source } = context;
  const other = state.links.indexOf(resource.id);
  if (other !== null && other !== index) {
    if (source.at(other) !== null) return failed({ action: 'match', targetId: resource.id, attributes: [] }, TAKEN);
    state.setLink(other, { targetId: null });
  }
  state.setLink(index, { targetId: resource.id, isActive: resource.active !== false });
  return reconcileUser(context, { index, user, isDisabled, resource, isNew: true });
}

const TAKEN: Failure = {
  status: null,
  errorCode: 'DuplicateSourceEntries',
  detail: 'The user of the target is linked to another user of the source already.',
};
