import { ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/page.type.ts';
import { ChangeType } from './change.type.ts';

@ObjectType('ChangesPage', { description: 'A page of changes.', simpleResolvers: true })
export class ChangesPageType extends PageType {
  @RequiredField(() => [ChangeType], 'The changes, in the requested order.')
  declare readonly nodes: readonly ChangeType[];
}
