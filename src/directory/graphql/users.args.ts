import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';
import { DEFAULT_PAGE_SIZE } from './page-size.ts';
import { UserFilterInput } from './user.filter.ts';
import { UserOrderInput } from './user-order.input.ts';

/** What the argument `search` takes, of whichever field. */
export const SEARCH =
  'Words, 10 at most; each must begin a word of `userName`, `displayName`, a part of the name or an e-mail address, or be ' +
  'a telephone or fax number of the user or its last seven or more digits. Words begin behind every sign; case and accents ' +
  'do not count, nor do the signs and spaces within a number. The domain of an address begins with its `@`, and a user who ' +
  'changed in the last seconds may still be found by what was before.';

@ArgsType()
export class UsersArgs {
  @OptionalField(() => UserFilterInput, 'Which users; all when left out.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @OptionalField(
    () => [UserOrderInput],
    'The order, most important key first, 10 keys at most; ties are broken by `id`. In the order of creation when ' +
      'left out.',
  )
  declare readonly orderBy?: readonly UserOrderInput[] | null;

  @OptionalField(
    () => Int,
    `How many at most, ${DEFAULT_PAGE_SIZE} when left out; the installation sets a limit. 0 asks for the total alone.`,
  )
  declare readonly first?: number | null;

  @OptionalText(
    'Go on behind this place: the `endCursor` of the page before, in the same order. Only without `offset`.',
  )
  declare readonly after?: string | null;

  @OptionalField(() => Int, 'How many to skip, from 0. Only without `after`.')
  declare readonly offset?: number | null;
}
