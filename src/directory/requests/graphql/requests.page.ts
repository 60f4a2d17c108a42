import { ObjectType } from 'type-graphql';
import { isId } from '../../../kernel/ids.ts';
import type { CursorKind } from '../../graphql/cursor.ts';
import { RequiredField } from '../../graphql/fields.ts';
import { PageType } from '../../graphql/page.type.ts';
import { RequestType } from './request.type.ts';

/** Pages of the request log: the id of the last entry. */
export const REQUEST_CURSOR: CursorKind = { name: 'request', isPlace: isId };

@ObjectType('RequestsPage', { description: 'A page of the request log, newest first.', simpleResolvers: true })
export class RequestsPageType extends PageType {
  @RequiredField(() => [RequestType], 'The requests, newest first.')
  declare readonly nodes: readonly RequestType[];
}
