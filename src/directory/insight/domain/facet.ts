/** The attributes that users are counted by; `MISSING` counts the required attributes that users lack. */
export const FACET_FIELDS = [
  'ACTIVE',
  'ROLE',
  'ORGANIZATION',
  'DEPARTMENT',
  'DIVISION',
  'COUNTRY',
  'LOCALITY',
  'TITLE',
  'USER_TYPE',
  'COST_CENTER',
  'PREFERRED_LANGUAGE',
  'MISSING',
] as const;

export type FacetField = (typeof FACET_FIELDS)[number];

/** The number of users with one value. */
export interface FacetValue {
  /** As stored; different spellings are different values. */
  readonly value: string;
  readonly users: number;
}

/** The number of users by the value of one attribute. */
export interface Facet {
  readonly field: FacetField;
  /** Most frequent first, then by code point. */
  readonly values: readonly FacetValue[];
  /** Counted users without a value or with one that is not in `values`; a user counts once for each such value. */
  readonly others: number;
  /** Number of counted users. */
  readonly basis: number;
  /** Whether all matching users were counted, not a sample; `search/persistence/fragments` has the sizes. */
  readonly isComplete: boolean;
}
