import { ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/page.type.ts';
import { UserType } from '../../users/graphql/user.type.ts';

@ObjectType('UsersPage', { description: 'A page of users.', simpleResolvers: true })
export class UsersPageType extends PageType {
  @RequiredField(() => [UserType], 'The users, in the requested order.')
  declare readonly nodes: readonly UserType[];

  /** How many match, as far as they were counted; no part of the schema, which answers `total`. */
  declare readonly counted: number | null;
}
