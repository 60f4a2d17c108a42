/** The attributes whose values are counted; `MISSING` counts what users lack that they should have. */
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

/** An attribute whose values are counted. */
export type FacetField = (typeof FACET_FIELDS)[number];

/** How many users have a value. */
export interface FacetValue {
  /** In the spelling in which users have it; another spelling is another value. */
  readonly value: string;
  readonly users: number;
}

/** How often the values of one attribute occur. */
export interface Facet {
  readonly field: FacetField;
  /** Most frequent first, then by their letters. */
  readonly values: readonly FacetValue[];
  /** Counted users under none of `values`; who has several values of the attribute counts once for each. */
  readonly others: number;
  /** How many users were counted. */
  readonly basis: number;
  /**
   * Whether all users that are meant were counted; of more than 2 000 a sample is. Where words stand beside a filter, a
   * sample is of more than 500, and may be of fewer.
   */
  readonly isComplete: boolean;
}
