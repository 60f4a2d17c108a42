import { ID, Int, ObjectType } from 'type-graphql';
import { toInstant } from '../../../kernel/clock.ts';
import type { AccessTokenId, EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { OptionalField, RequiredField } from '../../graphql/fields.ts';
import { DateTime, Json } from '../../graphql/scalars.ts';
import { changedFields, type Revision, type RevisionOperation } from '../../users/domain/revision.ts';
import type { User } from '../../users/domain/user.ts';
import type { UserProfile } from '../../users/domain/user-profile.ts';
import { UserType, userToType } from '../../users/graphql/user.type.ts';
import { ChangeOperationEnum } from './change-operation.enum.ts';

@ObjectType('FieldChange', { description: 'The change of one attribute.', simpleResolvers: true })
export class FieldChangeType {
  @RequiredField(() => String, 'The attribute, e.g. `emails`, spelled as in `User`.')
  declare readonly name: string;

  @OptionalField(
    () => Json,
    'The value before the change; `null` if there was none, it was erased, or the previous version is no ' +
      'longer stored.',
  )
  declare readonly before: unknown;

  @OptionalField(() => Json, 'The value after the change; `null` if there is none, or it was erased.')
  declare readonly after: unknown;
}

@ObjectType('Change', { description: 'One stored change of one user (a revision).', simpleResolvers: true })
export class ChangeType {
  @RequiredField(() => ID, 'The user that was changed, even if deleted.')
  declare readonly userId: string;

  @RequiredField(() => Int, 'The version of the user that this change created, counted from 1.')
  declare readonly version: number;

  @RequiredField(() => DateTime, 'When the user was changed.')
  declare readonly at: Date;

  @RequiredField(() => ChangeOperationEnum, 'How the user was changed.')
  declare readonly operation: RevisionOperation;

  @RequiredField(() => ID, 'The correlation ID of the request that made the change.')
  declare readonly requestId: RequestId;

  @RequiredField(
    () => [FieldChangeType],
    'The differences from the previous version. For a new or deleted user, all attributes; for an erased ' +
      'user, only their names.',
  )
  declare readonly fields: readonly FieldChangeType[];

  @RequiredField(
    () => Boolean,
    'Whether the user has been erased since. Who made the change and when are kept; all values are gone.',
  )
  declare readonly erased: boolean;

  @OptionalField(
    () => UserType,
    "The user after this change; for a deletion, the user's last state. `null` once the user is erased.",
  )
  declare readonly user: UserType | null;

  /** Not in the schema, which has the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Not in the schema. */
  declare readonly enterpriseId: EnterpriseId;
}

/**
 * Converts a revision, with the value of each changed attribute before and after. An erased revision has only names.
 */
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

/** A deletion removes every attribute that the user had. */
function fieldChanges({ operation, fields, profile, previous }: Revision): FieldChangeType[] {
  const before = operation === 'DELETE' ? profile : previous;
  const after = operation === 'DELETE' ? null : profile;
  const names = operation === 'DELETE' && profile !== null ? changedFields(profile, {}) : fields;
  return names.map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null }));
}

function userAt({ userId, enterpriseId, version, createdAt, at }: Revision, profile: UserProfile): User {
  return { id: userId, enterpriseId, version, createdAt: toInstant(createdAt), updatedAt: toInstant(at), profile };
}
