import type { FacetField } from '../../api/operations.generated.ts';
import type { FieldName } from './filter-fields.ts';

/** The attributes that are counted beside the table, each with the one that its values are filtered by. */
export const FACETS = {
  ACTIVE: 'active',
  MISSING: 'missing',
  DEPARTMENT: 'department',
  TITLE: 'title',
  ROLE: 'roles',
  COUNTRY: 'addresses.country',
  LOCALITY: 'addresses.locality',
  ORGANIZATION: 'organization',
  DIVISION: 'division',
  USER_TYPE: 'userType',
  COST_CENTER: 'costCenter',
  PREFERRED_LANGUAGE: 'preferredLanguage',
} as const satisfies Readonly<Record<FacetField, FieldName>>;
