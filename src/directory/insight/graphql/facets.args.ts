import { ArgsType, Field, Int } from 'type-graphql';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { UserFilterInput } from '../../search/graphql/user.filter.ts';
import { SEARCH } from '../../search/graphql/users.args.ts';
import type { FacetField } from '../domain/facet.ts';
import { FacetFieldEnum } from './numbers.enums.ts';

@ArgsType()
export class FacetsArgs {
  @OptionalField(() => UserFilterInput, 'Which users to count; all if omitted.')
  declare readonly filter?: UserFilterInput | null;

  @OptionalText(SEARCH)
  declare readonly search?: string | null;

  @RequiredField(() => [FacetFieldEnum], 'The attributes to count by, each once.')
  declare readonly by: readonly FacetField[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'Maximum number of values per attribute, 0 to 1,000.',
  })
  declare readonly first?: number | null;
}
