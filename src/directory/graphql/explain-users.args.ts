import { ArgsType, Int } from 'type-graphql';
import { OptionalField, OptionalText } from './fields.ts';
import { DEFAULT_PAGE_SIZE } from './page-size.ts';
import { UserFilterInput } from './user.filter.ts';
import { UserOrderInput } from './user-order.input.ts';
import { SEARCH } from './users.args.ts';

@ArgsType()
export class ExplainUsersArgs {
  @OptionalField(() => UserFilterInput, 'Which users; all when left out.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @OptionalField(() => [UserOrderInput], 'The order, most important key first, 10 keys at most.')
  declare readonly orderBy?: readonly UserOrderInput[] | null;

  @OptionalField(
    () => Int,
    `How many at most, ${DEFAULT_PAGE_SIZE} when left out; the installation sets a limit. ` +
      '0 explains how the total is counted.',
  )
  declare readonly first?: number | null;
}
