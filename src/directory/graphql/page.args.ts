import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';
import { DEFAULT_PAGE_SIZE } from './paging.ts';

@ArgsType()
export class PageArgs {
  @OptionalField(
    () => Int,
    `Maximum number of results, ${DEFAULT_PAGE_SIZE} if omitted; the server sets an upper limit.`,
  )
  declare readonly first?: number | null;

  @OptionalText('Cursor to continue after: the `endCursor` of the previous page.')
  declare readonly after?: string | null;
}
