import type { FacetField } from '../domain/facet.ts';
import type { TimeUnit } from '../domain/time-buckets.ts';
import { registerEnum } from './register-enum.ts';

export const FacetFieldEnum = registerEnum<FacetField>({
  name: 'FacetField',
  description: 'What users can be counted by. Of an attribute with several values, a user counts once under each.',
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
    MISSING: 'By what lacks: the values of `RequiredAttribute`. Who lacks nothing is among the others.',
  },
});

export const TimeUnitEnum = registerEnum<TimeUnit>({
  name: 'TimeUnit',
  description: 'How long a bucket of time is. All begin where UTC says so.',
  values: {
    MINUTE: 'A minute.',
    HOUR: 'An hour.',
    DAY: 'A day.',
    WEEK: 'A week; it begins on Monday.',
    MONTH: 'A month of the calendar.',
  },
});
