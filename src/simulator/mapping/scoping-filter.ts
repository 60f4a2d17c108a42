import type { SourceUser } from '../source/source-user.ts';
import { textOf } from './expression/value-text.ts';
import { readSourceAttribute } from './user-mapper.ts';

/**
 * Entra's operators for scoping filters:
 * https://learn.microsoft.com/entra/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts
 */
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

/** An operator of a scoping clause. */
export type ScopingOperator = (typeof SCOPING_OPERATORS)[number];

/** A clause: a source attribute, an operator, and a value if the operator takes one. */
export interface ScopingClause {
  readonly attribute: string;
  readonly operator: ScopingOperator;
  readonly value: string | null;
}

/** A scoping filter: a group of clauses, all of which must hold. */
export interface ScopingFilter {
  readonly title: string;
  readonly clauses: readonly ScopingClause[];
}

type Test = (held: string, wanted: string) => boolean;

/** The test of each operator for a present value; all are case-sensitive. */
const TESTS: Readonly<Record<Exclude<ScopingOperator, 'IS NULL'>, Test>> = {
  EQUALS: (held, wanted) => held === wanted,
  'NOT EQUALS': (held, wanted) => held !== wanted,
  'IS TRUE': (held) => held === 'True',
  'IS FALSE': (held) => held === 'False',
  'IS NOT NULL': () => true,
  'REGEX MATCH': (held, wanted) => new RegExp(wanted).test(held),
  'NOT REGEX MATCH': (held, wanted) => !new RegExp(wanted).test(held),
  GREATER_THAN: (held, wanted) => isNumber(held) && Number(held) > Number(wanted),
  GREATER_THAN_OR_EQUALS: (held, wanted) => isNumber(held) && Number(held) >= Number(wanted),
  INCLUDES: (held, wanted) => held.includes(wanted),
  ENDS_WITH: (held, wanted) => held.endsWith(wanted),
  /** Entra does not support it at present: no user is in scope by it. */
  IsMemberOf: () => false,
};

/** Whether a user is in scope: all clauses of any filter hold, or there is no filter. */
export function isInScope(filters: readonly ScopingFilter[], user: SourceUser): boolean {
  return filters.length === 0 || filters.some(({ clauses }) => clauses.every((clause) => holds(clause, user)));
}

/** For an attribute without a value only IS NULL holds. */
function holds({ attribute, operator, value }: ScopingClause, user: SourceUser): boolean {
  const held = textOf(readSourceAttribute(user, attribute)) ?? '';
  if (operator === 'IS NULL') return held === '';
  return held !== '' && TESTS[operator](held, value ?? '');
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
