import { buildCreate } from '../../scim-client/build-create.ts';
import type { Failure } from '../../scim-client/failure.ts';
import type { Resource } from '../../scim-client/resource.ts';
import type { SourceUser } from '../../source/source-user.ts';
import { isActiveIn, type Work, wantedOf } from '../provisioning-context.ts';
import { matchUser } from './match-user.ts';
import { failed, failedForAll, type Outcome, skipped, succeeded } from './outcome.ts';
import { levelUser } from './reconcile-user.ts';

/** A user that is in scope and not linked yet. */
export interface Newcomer {
  readonly index: number;
  readonly user: SourceUser;
  /** Whether Entra shows it as disabled; then it is linked when it is found, but never made. */
  readonly isDisabled: boolean;
}

const CREATE = { action: 'create', targetId: null, attributes: [] } as const;

/** Links a user to the one that the target has already, or makes it there. */
export async function enterUser(work: Work, newcomer: Newcomer): Promise<Outcome> {
  const wanted = wantedOf(work, newcomer.user, { isSoftDeleted: newcomer.isDisabled, isCreate: true });
  const match = await matchUser(work, wanted);
  switch (match.kind) {
    case 'failed': {
      const deed = { action: 'match', targetId: null, attributes: [] } as const;
      return match.halts ? failedForAll(deed, match.failure) : failed(deed, match.failure);
    }
    case 'one':
      return linkUser(work, newcomer, match.resource);
    case 'none':
      if (newcomer.isDisabled) return skipped(null, 'The user was disabled before it was ever provisioned.');
      return createUser(work, newcomer, wanted);
  }
}

async function createUser(work: Work, newcomer: Newcomer, wanted: ReturnType<typeof wantedOf>): Promise<Outcome> {
  const attributes = [...wanted].flatMap(([path, value]) => (value === null || value === '' ? [] : [path]));
  const created = await work.client.create(buildCreate(wanted));
  if ('failure' in created) {
    const { failure } = created;
    return failure.status === 409 ? linkTwin(work, newcomer, failure) : failed({ ...CREATE, attributes }, failure);
  }
  const { id: targetId } = created.value;
  work.state.setLink(newcomer.index, { targetId, isActive: isActiveIn(wanted, work.plan), manager: -1 });
  return succeeded({ action: 'create', targetId, attributes });
}

/** The user is there already: made by a request whose answer was lost, or by somebody else just now. */
async function linkTwin(work: Work, newcomer: Newcomer, conflict: Failure): Promise<Outcome> {
  const wanted = wantedOf(work, newcomer.user, { isSoftDeleted: false, isCreate: true });
  const match = await matchUser(work, wanted);
  return match.kind === 'one' ? linkUser(work, newcomer, match.resource) : failed(CREATE, conflict);
}

async function linkUser(work: Work, { index, user, isDisabled }: Newcomer, resource: Resource): Promise<Outcome> {
  const { state, source } = work;
  const other = state.links.indexOf(resource.id);
  if (other !== null && other !== index) {
    if (source.at(other) !== null) return failed({ action: 'match', targetId: resource.id, attributes: [] }, TAKEN);
    state.setLink(other, { targetId: null });
  }
  state.setLink(index, { targetId: resource.id, isActive: resource.active !== false });
  return levelUser(work, { index, user, isDisabled, resource, isNew: true });
}

const TAKEN: Failure = {
  status: null,
  errorCode: 'DuplicateSourceEntries',
  detail: 'The user of the target is linked to another user of the source already.',
};
