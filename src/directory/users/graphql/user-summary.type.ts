import { ID, ObjectType } from 'type-graphql';
import type { UserId } from '../../../kernel/ids.ts';
import { OptionalText, RequiredField } from '../../graphql/fields.ts';
import type { UserSummary } from '../domain/user-summary.ts';

@ObjectType('UserSummary', {
  description: 'The main attributes of a user, or of a deleted user before the deletion. Erased users have none.',
  simpleResolvers: true,
})
export class UserSummaryType implements UserSummary {
  @RequiredField(() => ID, "The user's ID.")
  declare readonly id: UserId;

  @RequiredField(() => String, 'The current or, if deleted, last user name.')
  declare readonly userName: string;

  @OptionalText('The display name, or the formatted name.')
  declare readonly displayName: string | null;

  @RequiredField(() => Boolean, 'Whether the user is active, or was before the deletion.')
  declare readonly active: boolean;

  @RequiredField(() => Boolean, 'Whether the user is deleted.')
  declare readonly isDeleted: boolean;
}
