import { Int, ObjectType } from 'type-graphql';
import { RequiredField } from './fields.ts';
import { PageType } from './page.type.ts';
import { UserType } from './user.type.ts';

@ObjectType('UsersPage', { description: 'A stretch of users.', simpleResolvers: true })
export class UsersPageType extends PageType {
  @RequiredField(() => [UserType], 'The users, in the order asked for.')
  declare readonly nodes: readonly UserType[];

  @RequiredField(() => Int, 'How many match in all. Counted only when asked for.')
  declare readonly total: number | null;
}
