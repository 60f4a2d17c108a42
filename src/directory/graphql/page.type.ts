import { ObjectType } from 'type-graphql';
import { OptionalText, RequiredField } from './fields.ts';

/** What every stretch of a longer list tells about the rest of it. */
@ObjectType({ simpleResolvers: true })
export abstract class PageType {
  @RequiredField(() => Boolean, 'Whether more follow.')
  declare readonly hasNextPage: boolean;

  @OptionalText('Pass it as `after` to go on behind this page; `null` when there is no place to go on from.')
  declare readonly endCursor: string | null;
}
