import { ObjectType } from 'type-graphql';
import { ChangeType } from './change.type.ts';
import { RequiredField } from './fields.ts';
import { PageType } from './page.type.ts';

@ObjectType('ChangesPage', { description: 'A stretch of changes.', simpleResolvers: true })
export class ChangesPageType extends PageType {
  @RequiredField(() => [ChangeType], 'The changes, in the direction asked for.')
  declare readonly nodes: readonly ChangeType[];
}
