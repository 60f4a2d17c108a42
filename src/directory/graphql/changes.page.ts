import { ObjectType } from 'type-graphql';
import { ChangeType } from './change.type.ts';
import { RequiredField } from './fields.ts';
import { PageType } from './page.type.ts';

@ObjectType('ChangesPage', { description: 'A page of changes.', simpleResolvers: true })
export class ChangesPageType extends PageType {
  @RequiredField(() => [ChangeType], 'The changes, in the requested order.')
  declare readonly nodes: readonly ChangeType[];
}
