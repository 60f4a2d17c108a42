import { toInstant } from '../../../kernel/instant.ts';
import type { Revision } from '../../users/domain/revision.ts';
import { changedFields } from '../../users/domain/revision.ts';
import type { User } from '../../users/domain/user.ts';
import type { UserProfile } from '../../users/domain/user-profile.ts';
import { userToType } from '../../users/graphql/user.type.ts';
import type { ChangeType, FieldChangeType } from './change.type.ts';

/** Shows a revision with what each attribute was before and became; a deletion takes everything away, an erasure leaves the names. */
export function revisionToChange(revision: Revision): ChangeType {
  const { enterpriseId, userId, version, at, operation, accessTokenId, requestId, profile } = revision;
  return {
    enterpriseId,
    userId,
    version,
    at,
    operation,
    accessTokenId,
    requestId,
    erased: profile === null,
    fields: fieldChanges(revision),
    user: profile && userToType(userAt(revision, profile)),
  };
}

function fieldChanges({ operation, fields, profile, previous }: Revision): FieldChangeType[] {
  const before = operation === 'DELETE' ? profile : previous;
  const after = operation === 'DELETE' ? null : profile;
  const names = operation === 'DELETE' && profile !== null ? changedFields(profile, {}) : fields;
  return names.map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }));
}

function userAt({ userId, enterpriseId, version, createdAt, at }: Revision, profile: UserProfile): User {
  return { id: userId, enterpriseId, version, createdAt: toInstant(createdAt), updatedAt: toInstant(at), profile };
}
