import { ObjectType } from 'type-graphql';
import { RequiredField } from './fields.ts';
import { PageType } from './page.type.ts';
import { UserType } from './user.type.ts';

@ObjectType('UsersPage', { description: 'A page of users.', simpleResolvers: true })
export class UsersPageType extends PageType {
  @RequiredField(() => [UserType], 'The users, in the requested order.')
  declare readonly nodes: readonly UserType[];

  /** How many match, as far as they were counted; no part of the schema, which answers `total`. */
  declare readonly counted: number | null;
}
