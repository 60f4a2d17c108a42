import { ObjectType } from 'type-graphql';
import { OptionalText, RequiredField } from './fields.ts';

/** What every stretch of a longer list tells about the rest of it. */
@ObjectType({ simpleResolvers: true })
export abstract class PageType {
  @RequiredField(() => Boolean, 'Whether more follow; never of a page of `first: 0`.')
  declare readonly hasNextPage: boolean;

  @OptionalText('Pass it as `after` to go on behind this page; `null` of a page of nothing.')
  declare readonly endCursor: string | null;
}
