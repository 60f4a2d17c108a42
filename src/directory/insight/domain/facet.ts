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
   * Whether all users that are meant were counted: of 1,000 at most all are, of more a sample of 150 to 500. Where words
   * stand beside a filter, of 250 at most all are, of more a sample of 100 to 200.
   */
  readonly isComplete: boolean;
}
