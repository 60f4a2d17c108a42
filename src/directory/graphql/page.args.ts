import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';
import { DEFAULT_PAGE_SIZE } from './page-size.ts';

@ArgsType()
export class PageArgs {
  @OptionalField(() => Int, `How many at most, ${DEFAULT_PAGE_SIZE} when left out; the installation sets a limit.`)
  declare readonly first?: number | null;

  @OptionalText('Go on behind this place: the `endCursor` of the page before.')
  declare readonly after?: string | null;
}
