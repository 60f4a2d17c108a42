import { Int, ObjectType } from 'type-graphql';
import type { Facet, FacetField, FacetValue } from '../domain/facet.ts';
import { RequiredField } from './fields.ts';
import { FacetFieldEnum } from './numbers.enums.ts';

@ObjectType('FacetValue', { description: 'How many users have a value.', simpleResolvers: true })
export class FacetValueType implements FacetValue {
  @RequiredField(() => String, 'The value as users have it; another spelling is another value.')
  declare readonly value: string;

  @RequiredField(() => Int, 'How many users have it.')
  declare readonly users: number;
}

@ObjectType('Facet', { description: 'How often the values of one attribute occur.', simpleResolvers: true })
export class FacetType implements Facet {
  @RequiredField(() => FacetFieldEnum, 'The attribute.')
  declare readonly field: FacetField;

  @RequiredField(() => [FacetValueType], 'Most frequent first.')
  declare readonly values: readonly FacetValueType[];

  @RequiredField(
    () => Int,
    'Users counted whose value is not among `values`, or who have none. Who has several values of the attribute counts ' +
      'once for each of them that is not among `values`.',
  )
  declare readonly others: number;

  @RequiredField(() => Int, 'How many users were counted.')
  declare readonly basis: number;

  @RequiredField(
    () => Boolean,
    'Whether all the users that are meant were counted: of 1,000 at most all are, of more a sample of 150 to 500. Where ' +
      'words stand beside a filter, of 250 at most all are, of more a sample of 100 to 200.',
  )
  declare readonly isComplete: boolean;
}
