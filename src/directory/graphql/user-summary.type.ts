import { ID, ObjectType } from 'type-graphql';
import type { UserId } from '../../kernel/ids.ts';
import type { UserSummary } from '../domain/user-summary.ts';
import { OptionalText, RequiredField } from './fields.ts';

@ObjectType('UserSummary', {
  description: 'Who somebody is, or was when deleted; nothing is told of who is erased.',
  simpleResolvers: true,
})
export class UserSummaryType implements UserSummary {
  @RequiredField(() => ID, "The user's id.")
  declare readonly id: UserId;

  @RequiredField(() => String, 'The user name, as it is now, or was in the end.')
  declare readonly userName: string;

  @OptionalText('The display name, or the name put together from its parts.')
  declare readonly displayName: string | null;

  @RequiredField(() => Boolean, 'Whether the user may sign in, or might in the end.')
  declare readonly active: boolean;

  @RequiredField(() => Boolean, 'Whether the user is deleted.')
  declare readonly isDeleted: boolean;
}
