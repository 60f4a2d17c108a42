import { ObjectType } from 'type-graphql';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/page.type.ts';
import { RequestType } from './request.type.ts';

@ObjectType('RequestsPage', { description: 'A page of the request log, newest first.', simpleResolvers: true })
export class RequestsPageType extends PageType {
  @RequiredField(() => [RequestType], 'The requests, newest first.')
  declare readonly nodes: readonly RequestType[];
}
