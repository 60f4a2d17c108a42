import type { ComplexityEstimatorArgs } from 'graphql-query-complexity/cjs';
import { ArgsType, Field, Int } from 'type-graphql';
import { Fault } from '../../../kernel/fault.ts';
import { OptionalField, OptionalText, RequiredField } from '../../graphql/fields.ts';
import { UserFilterInput } from '../../search/graphql/user.filter.ts';
import { SEARCH } from '../../search/graphql/users.args.ts';
import { invalidValue } from '../../shared/value-faults.ts';
import type { FacetField } from '../domain/facet.ts';
import type { FacetsQuery } from '../domain/statistics-store.ts';
import { FacetFieldEnum } from './facet.type.ts';

/** Numbers of values per attribute. */
const MAX_VALUES = 1_000;
const DEFAULT_VALUES = 20;

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
    defaultValue: DEFAULT_VALUES,
    description: 'Maximum number of values per attribute, 0 to 1,000.',
  })
  declare readonly first?: number | null;
}

/**
 * Validates the attributes and the number of values.
 *
 * @throws Fault `INVALID_VALUE`, `LIMIT_EXCEEDED`
 */
export function readFacetsQuery(by: readonly FacetField[], first: number | null | undefined): FacetsQuery {
  const most = first ?? DEFAULT_VALUES;
  if (by.length === 0) throw invalidValue('by', 'must name at least one field');
  if (new Set(by).size < by.length) throw invalidValue('by', 'names a field twice');
  if (most < 0) throw invalidValue('first', 'must be 0 or more');
  if (most <= MAX_VALUES) return { by, first: most };
  throw new Fault('LIMIT_EXCEEDED', `first exceeds the limit of ${MAX_VALUES} values; request fewer.`, 'first');
}

/** The cost of `facets`: that of a page of values, for each attribute. */
export function facetsCost({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const { by } = args as { readonly by: readonly unknown[] };
  return 1 + by.length * Math.max(1, Number(args.first ?? DEFAULT_VALUES)) * childComplexity;
}
