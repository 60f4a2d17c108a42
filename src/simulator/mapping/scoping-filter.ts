/** Entra's operators for scoping filters. */
export const SCOPING_OPERATORS = [
  'EQUALS',
  'NOT EQUALS',
  'IS TRUE',
  'IS FALSE',
  'IS NULL',
  'IS NOT NULL',
  'REGEX MATCH',
  'NOT REGEX MATCH',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUALS',
  'INCLUDES',
  'ENDS_WITH',
  'IsMemberOf',
] as const;

/** One operator of a scoping clause. */
export type ScopingOperator = (typeof SCOPING_OPERATORS)[number];

/** One clause: an attribute of the source, an operator, and the value it is compared with where it needs one. */
export interface ScopingClause {
  readonly attribute: string;
  readonly operator: ScopingOperator;
  readonly value: string | null;
}

/** A group of clauses, all of which must hold. */
export interface ScopingFilter {
  readonly title: string;
  readonly clauses: readonly ScopingClause[];
}
