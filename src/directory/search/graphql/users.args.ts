import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';
import { DEFAULT_PAGE_SIZE } from '../../graphql/paging.ts';
import { UserFilterInput } from './user.filter.ts';
import { UserOrderInput } from './user-order.input.ts';

/** Description of the argument `search`, shared by several fields. */
export const SEARCH =
  'Search words, at most 10; a user must match all of them. A word matches the start of a word in ' +
  '`userName`, `displayName`, a name component or an e-mail address. It also matches a telephone or fax ' +
  'number, in full or by its last 7 or more digits. A new word starts after every symbol; the domain of ' +
  'an address starts with its `@`. Case and accents are ignored, and so are symbols and spaces in a ' +
  'number. A user changed in the last seconds may still be found by earlier values.';

@ArgsType()
export class UsersArgs {
  @OptionalField(() => UserFilterInput, 'Which users to return; all if omitted.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @OptionalField(
    () => [UserOrderInput],
    'Sort keys, most important first; at most 10. Ties are broken by `id`. If omitted, users are in the ' +
      'order of creation.',
  )
  declare readonly orderBy?: readonly UserOrderInput[] | null;

  @OptionalField(
    () => Int,
    `Maximum number of users, ${DEFAULT_PAGE_SIZE} if omitted; the server sets an upper limit. 0 returns ` +
      'only the total.',
  )
  declare readonly first?: number | null;

  @OptionalText(
    'Cursor to continue after: the `endCursor` of the previous page, in the same order. Cannot be ' +
      'combined with `offset`.',
  )
  declare readonly after?: string | null;

  @OptionalField(() => Int, 'Number of users to skip, from 0. Cannot be combined with `after`.')
  declare readonly offset?: number | null;
}
