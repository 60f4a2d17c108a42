import { Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../../graphql/enums.ts';
import { RequiredField } from '../../graphql/fields.ts';
import type { Facet, FacetField, FacetValue } from '../domain/facet.ts';

export const FacetFieldEnum = registerEnum<FacetField>({
  name: 'FacetField',
  description: 'Attributes that users can be counted by. A user with several values counts once for each of them.',
  values: {
    ACTIVE: 'By `active`: `true` and `false`.',
    ROLE: 'By the values of `roles`.',
    ORGANIZATION: 'By `organization`.',
    DEPARTMENT: 'By `department`.',
    DIVISION: 'By `division`.',
    COUNTRY: 'By the countries of `addresses`.',
    LOCALITY: 'By the localities of `addresses`.',
    TITLE: 'By `title`.',
    USER_TYPE: 'By `userType`.',
    COST_CENTER: 'By `costCenter`.',
    PREFERRED_LANGUAGE: 'By `preferredLanguage`.',
    MISSING: 'By what is missing: the values of `RequiredAttribute`. Users with nothing missing are in `others`.',
  },
});

@ObjectType('FacetValue', { description: 'The number of users with one value.', simpleResolvers: true })
export class FacetValueType implements FacetValue {
  @RequiredField(() => String, 'The value, as stored. Different spellings are different values.')
  declare readonly value: string;

  @RequiredField(() => Int, 'Number of users with this value.')
  declare readonly users: number;
}

@ObjectType('Facet', { description: 'How often each value of one attribute occurs.', simpleResolvers: true })
export class FacetType implements Facet {
  @RequiredField(() => FacetFieldEnum, 'The attribute.')
  declare readonly field: FacetField;

  @RequiredField(() => [FacetValueType], 'The values, most frequent first.')
  declare readonly values: readonly FacetValueType[];

  @RequiredField(
    () => Int,
    'Counted users with no value, or with a value that is not in `values`. A user with several such ' +
      'values counts once for each.',
  )
  declare readonly others: number;

  @RequiredField(() => Int, 'Number of users that were counted.')
  declare readonly basis: number;

  @RequiredField(
    () => Boolean,
    'Whether all matching users were counted. Up to 1,000 users all are; above that, a sample of 150 to ' +
      '500. If `search` and `filter` are combined, up to 250 users all are; above that, a sample of 100 to ' +
      '200.',
  )
  declare readonly isComplete: boolean;
}
