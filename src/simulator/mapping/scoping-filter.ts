import type { SourceUser } from '../source/source-user.ts';
import { textOf } from './expression/value-text.ts';
import { sourceAttribute } from './user-mapper.ts';

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

type Test = (held: string, wanted: string) => boolean;

/** What each operator asks of a value that is there; upper and lower case differ. */
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
  /** Not supported by Entra: nobody is in scope by it. */
  IsMemberOf: () => false,
};

/** Whether somebody is in scope: all clauses of any filter hold, or there is no filter. */
export function isInScope(filters: readonly ScopingFilter[], user: SourceUser): boolean {
  return filters.length === 0 || filters.some(({ clauses }) => clauses.every((clause) => holds(clause, user)));
}

/** For an attribute without a value every operator but IS NULL says no. */
function holds({ attribute, operator, value }: ScopingClause, user: SourceUser): boolean {
  const held = textOf(sourceAttribute(user, attribute)) ?? '';
  if (operator === 'IS NULL') return held === '';
  return held !== '' && TESTS[operator](held, value ?? '');
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
