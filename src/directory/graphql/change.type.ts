import { ID, Int, ObjectType } from 'type-graphql';
import type { AccessTokenId, EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { RevisionOperation } from '../domain/revision.ts';
import { ChangeOperationEnum } from './enums.ts';
import { OptionalField, RequiredField } from './fields.ts';
import { DateTime, Json } from './scalars.ts';
import { UserType } from './user.type.ts';

@ObjectType('FieldChange', { description: 'What a change made of one attribute.', simpleResolvers: true })
export class FieldChangeType {
  @RequiredField(() => String, 'The attribute, e.g. `emails`, spelled as in `User`.')
  declare readonly name: string;

  @OptionalField(
    () => Json,
    'Its value before; `null` when it had none, it was erased, or the version before is no longer kept.',
  )
  declare readonly before: unknown;

  @OptionalField(() => Json, 'Its value after; `null` when it has none, or it was erased.')
  declare readonly after: unknown;
}

@ObjectType('Change', { description: 'One stored change of one user: a revision.', simpleResolvers: true })
export class ChangeType {
  @RequiredField(() => ID, 'The user that was changed; it may be deleted by now.')
  declare readonly userId: string;

  @RequiredField(() => Int, "The user's version that this change made, counted from 1.")
  declare readonly version: number;

  @RequiredField(() => DateTime, 'When it was made.')
  declare readonly at: Date;

  @RequiredField(() => ChangeOperationEnum, 'How the user was changed.')
  declare readonly operation: RevisionOperation;

  @RequiredField(() => ID, 'The correlation id of the request that made it.')
  declare readonly requestId: RequestId;

  @RequiredField(
    () => [FieldChangeType],
    'What differs from the version before; of a new or deleted user all of it; the names alone once the user is erased.',
  )
  declare readonly fields: readonly FieldChangeType[];

  @RequiredField(
    () => Boolean,
    'Whether the user is erased by now: who made the change and when stays, all values are gone.',
  )
  declare readonly erased: boolean;

  @OptionalField(
    () => UserType,
    'The user as this change left it; for a deletion as it was when deleted; `null` once the user is erased.',
  )
  declare readonly user: UserType | null;

  /** By whom; no part of the schema, which answers the access token itself. */
  declare readonly accessTokenId: AccessTokenId | null;

  /** Whose change it is; no part of the schema. */
  declare readonly enterpriseId: EnterpriseId;
}
