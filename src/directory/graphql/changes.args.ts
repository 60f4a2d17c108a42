import { ArgsType, ID } from 'type-graphql';
import { OptionalField } from './fields.ts';
import { PageArgs } from './page.args.ts';

@ArgsType()
export class ChangesArgs extends PageArgs {
  @OptionalField(() => ID, 'Only those of this user, be it deleted by now.')
  declare readonly userId?: string | null;
}
