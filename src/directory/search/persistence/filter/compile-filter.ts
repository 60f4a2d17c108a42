import { allOf, anyOf, noneOf, type Predicate, scanned } from '../../../database/predicate.ts';
import { operandKey } from '../../../users/domain/delta/comparison-key.ts';
import type { RequiredAttribute } from '../../../users/domain/required-attributes.ts';
import type { TextFilter } from '../../../users/domain/value-filter.ts';
import type { SomeFilter, UserFilter } from '../../domain/user-filter.ts';
import { isMulti, isPlain, partColumn, plainColumn, valuesOf } from '../attribute-column.ts';
import { isWorkEmail } from '../fragments/work-email.ts';
import { type Conditions, compileConditions, compilePresence } from './compile-conditions.ts';
import { type AnyValueFilter, compileSome } from './compile-some.ts';
import { compileAnchor, compileTerms, type FilterScope } from './index-conditions.ts';

type PartConditions = Readonly<Record<string, TextFilter | undefined>>;

/**
 * A filter as a condition on the row `u` of a user. Each `eq` carries a way in through an index beside the comparison
 * itself, wherever it stands; how far that helps is for the planner to say.
 */
export function compileFilter(filter: UserFilter, scope: FilterScope): Predicate {
  const { and = [], or, not, missing, ...conditions } = filter;
  const compile = (inner: UserFilter) => compileFilter(inner, scope);

  const predicates = and.map(compile);
  if (or !== undefined) predicates.push(anyOf(or.map(compile)));
  if (not !== undefined) predicates.push(noneOf(compile(not)));
  if (missing !== undefined) predicates.push(scanned(LACKS[missing]));
  for (const [name, condition] of Object.entries(conditions)) {
    if (condition !== undefined) predicates.push(compileAttribute(name, condition, scope));
  }
  return allOf(predicates);
}

/** The same that `missingAttributes` says of a profile. */
const LACKS: Readonly<Record<RequiredAttribute, string>> = {
  WORK_EMAIL: `NOT EXISTS (SELECT FROM ${valuesOf('emails')} WHERE ${isWorkEmail('v.parts')})`,
  EXTERNAL_ID: `coalesce(u.external_id, '') = ''`,
};

function compileAttribute(name: string, condition: object, scope: FilterScope): Predicate {
  if (isPlain(name)) return compilePlain(name, condition, scope);
  if (isMulti(name)) return compileMulti(name, condition, scope);
  return compileComplex(name, condition, scope);
}

function compilePlain(name: string, conditions: Conditions, scope: FilterScope): Predicate {
  const anchor = compileAnchor(name, conditions, scope);
  return allOf([anchor, compileConditions(plainColumn(name), conditions, scope.bindings)]);
}

function compileMulti(name: string, { some, present }: SomeFilter<AnyValueFilter>, scope: FilterScope): Predicate {
  const presence = compilePresence(`(u.keys->'${name}')`, present);
  return some === undefined ? presence : allOf([presence, compileSome(name, some, scope)]);
}

function compileComplex(
  name: string,
  { present, ...parts }: { readonly present?: boolean },
  scope: FilterScope,
): Predicate {
  const given = Object.entries(parts as PartConditions).filter(([, conditions]) => conditions !== undefined);
  const predicates = given.map(([part, conditions = {}]) => compilePart([name, part], conditions, scope));
  return allOf([compilePresence(`(u.keys->'${name}')`, present), ...predicates]);
}

function compilePart([name, part]: readonly [string, string], conditions: TextFilter, scope: FilterScope): Predicate {
  const column = partColumn(name, part);
  const { eq } = conditions;
  const terms = eq === undefined ? [] : [[`${name}.${part}`, operandKey(column.kind, 'eq', eq)] as const];
  return allOf([compileTerms(terms, scope), compileConditions(column, conditions, scope.bindings)]);
}
