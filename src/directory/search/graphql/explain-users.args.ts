import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from '../../graphql/fields.ts';
import { DEFAULT_PAGE_SIZE } from '../../graphql/page-size.ts';
import { UserFilterInput } from './user.filter.ts';
import { UserOrderInput } from './user-order.input.ts';
import { SEARCH } from './users.args.ts';

@ArgsType()
export class ExplainUsersArgs {
  @OptionalField(() => UserFilterInput, 'Which users to return; all if omitted.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @OptionalField(() => [UserOrderInput], 'Sort keys, most important first; at most 10.')
  declare readonly orderBy?: readonly UserOrderInput[] | null;

  @OptionalField(
    () => Int,
    `Maximum number of users, ${DEFAULT_PAGE_SIZE} if omitted; the server sets an upper limit. 0 explains ` +
      'how the total is counted.',
  )
  declare readonly first?: number | null;
}
