import { ObjectType } from 'type-graphql';
import { OptionalText, RequiredField } from './fields.ts';

/** What every stretch of a longer list tells about the rest of it. */
@ObjectType({ simpleResolvers: true })
export abstract class PageType {
  @RequiredField(() => Boolean, 'Whether there are more results; always `false` for `first: 0`.')
  declare readonly hasNextPage: boolean;

  @OptionalText('Cursor to pass as `after` to get the next page; `null` for an empty page.')
  declare readonly endCursor: string | null;
}
