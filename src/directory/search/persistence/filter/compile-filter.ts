import type { Bindings } from '../../../database/dynamic-statement.ts';
import { allOf, anyOf, noneOf, type Predicate, scanCondition } from '../../../database/predicate.ts';
import { operandKey } from '../../../users/domain/delta/comparison.ts';
import type { RequiredAttribute } from '../../../users/domain/required-attributes.ts';
import { MULTI_ATTRIBUTES, type MultiAttribute, type ValueKind } from '../../../users/domain/user-attributes.ts';
import type { AddressFilter, MultiValueFilter, TextFilter } from '../../../users/domain/value-filter.ts';
import { type PartKeys, partPathKeys } from '../../../users/persistence/fragments/index-keys.ts';
import { isWorkEmail } from '../../../users/persistence/fragments/user-row.ts';
import type { SomeFilter, UserFilter } from '../../domain/user-filter.ts';
import { isMulti, isPlain, partColumn, plainColumn, valueColumn, valuesOf } from '../attribute-column.ts';
import { type Conditions, compileConditions, compilePresence } from './compile-conditions.ts';
import { compileIndexCondition, compileTerms, type FilterScope } from './index-conditions.ts';

type AnyValueFilter = MultiValueFilter | AddressFilter;

type PartConditions = Readonly<Record<string, TextFilter | undefined>>;

interface EqualTo {
  readonly eq?: string | boolean;
}

/**
 * Compiles a filter to a condition on the row `u`. Each `eq` adds a condition that an index serves to the comparison
 * itself, at any depth; the planner decides whether to use it.
 */
export function compileFilter(filter: UserFilter, scope: FilterScope): Predicate {
  const { and = [], or, not, missing, ...conditions } = filter;
  const compile = (inner: UserFilter) => compileFilter(inner, scope);

  const predicates = and.map(compile);
  if (or !== undefined) predicates.push(anyOf(or.map(compile)));
  if (not !== undefined) predicates.push(noneOf(compile(not)));
  if (missing !== undefined) predicates.push(scanCondition(IS_MISSING[missing]));
  for (const [name, condition] of Object.entries(conditions)) {
    if (condition !== undefined) predicates.push(compileAttribute(name, condition, scope));
  }
  return allOf(predicates);
}

/** SQL of the rules of `missingAttributes`. */
const IS_MISSING: Readonly<Record<RequiredAttribute, string>> = {
  WORK_EMAIL: `NOT EXISTS (SELECT FROM ${valuesOf('emails')} WHERE ${isWorkEmail('v.parts')})`,
  EXTERNAL_ID: `coalesce(u.external_id, '') = ''`,
};

function compileAttribute(name: string, condition: object, scope: FilterScope): Predicate {
  if (isPlain(name)) return compilePlain(name, condition, scope);
  if (isMulti(name)) return compileMulti(name, condition, scope);
  return compileComplex(name, condition, scope);
}

function compilePlain(name: string, conditions: Conditions, scope: FilterScope): Predicate {
  const byIndex = compileIndexCondition(name, conditions, scope);
  return allOf([byIndex, compileConditions(plainColumn(name), conditions, scope.bindings)]);
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
  const pathKeys = eq === undefined ? [] : [[`${name}.${part}`, operandKey(column.kind, 'eq', eq)] as const];
  return allOf([compileTerms(pathKeys, scope), compileConditions(column, conditions, scope.bindings)]);
}

function compileMulti(name: string, { some, present }: SomeFilter<AnyValueFilter>, scope: FilterScope): Predicate {
  const presence = compilePresence(`(u.keys->'${name}')`, present);
  return some === undefined ? presence : allOf([presence, compileSome(name, some, scope)]);
}

/** At least one value of the attribute matches all the conditions. */
function compileSome(attribute: string, where: AnyValueFilter, scope: FilterScope): Predicate {
  const keys = requiredKeys(attribute as MultiAttribute, where);
  const byIndex = compileTerms(partPathKeys(attribute, keys), scope);

  const { text } = compileValue(attribute, where, scope.bindings);
  return allOf([byIndex, scanCondition(`EXISTS (SELECT FROM ${valuesOf(attribute)} WHERE ${text})`)]);
}

/** The keys that every matching value has, by the `eq` conditions outside `or` and `not`. */
function requiredKeys(attribute: MultiAttribute, { and = [], or, not, ...parts }: AnyValueFilter): PartKeys {
  const kinds: Readonly<Record<string, ValueKind>> = MULTI_ATTRIBUTES[attribute];
  const keys = Object.entries(parts as Readonly<Record<string, EqualTo | undefined>>).flatMap(([part, { eq } = {}]) => {
    if (eq === undefined) return [];
    return [[part, typeof eq === 'boolean' ? eq : operandKey(kinds[part] ?? 'text', 'eq', eq)]];
  });
  return Object.assign({}, ...and.map((each) => requiredKeys(attribute, each)), Object.fromEntries(keys));
}

function compileValue(attribute: string, where: AnyValueFilter, bindings: Bindings): Predicate {
  const { and = [], or, not, ...conditions } = where;
  const compile = (inner: AnyValueFilter) => compileValue(attribute, inner, bindings);

  const predicates = and.map(compile);
  if (or !== undefined) predicates.push(anyOf(or.map(compile)));
  if (not !== undefined) predicates.push(noneOf(compile(not)));
  for (const [part, condition] of Object.entries(conditions as Readonly<Record<string, Conditions | undefined>>)) {
    if (condition === undefined) continue;
    predicates.push(compileConditions(valueColumn(attribute, part), condition, bindings));
  }
  return allOf(predicates);
}
