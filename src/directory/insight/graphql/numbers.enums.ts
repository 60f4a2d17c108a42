import { registerEnum } from '../../graphql/register-enum.ts';
import type { TimeUnit } from '../../shared/time-buckets.ts';
import type { FacetField } from '../domain/facet.ts';

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

export const TimeUnitEnum = registerEnum<TimeUnit>({
  name: 'TimeUnit',
  description: 'Length of a time bucket.',
  values: {
    MINUTE: 'One minute.',
    HOUR: 'One hour, starting at a full UTC hour.',
    DAY: 'One day in the time zone: 23 or 25 hours when daylight saving time begins or ends.',
    WEEK: 'One week in the time zone, starting on Monday.',
    MONTH: 'One calendar month in the time zone.',
  },
});
