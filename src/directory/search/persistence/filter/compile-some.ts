import type { Bindings } from '../../../database/bindings.ts';
import { allOf, anyOf, noneOf, type Predicate, scanned } from '../../../database/predicate.ts';
import { operandKey } from '../../../users/domain/delta/comparison-key.ts';
import { MULTI_ATTRIBUTES, type MultiAttribute, type ValueKind } from '../../../users/domain/user-attributes.ts';
import type { AddressFilter, MultiValueFilter } from '../../../users/domain/value-filter.ts';
import type { PartKeys } from '../../../users/persistence/fragments/index-keys.ts';
import { partPlaces } from '../../../users/persistence/fragments/search-terms.ts';
import { valueColumn, valuesOf } from '../attribute-column.ts';
import { type Conditions, compileConditions } from './compile-conditions.ts';
import { compileTerms, type FilterScope } from './index-conditions.ts';

/** Conditions on one value of whichever multi-valued attribute. */
export type AnyValueFilter = MultiValueFilter | AddressFilter;

interface EqualTo {
  readonly eq?: string | boolean;
}

/** At least one value of the attribute meets all the conditions at once. */
export function compileSome(attribute: string, where: AnyValueFilter, scope: FilterScope): Predicate {
  const keys = demandedKeys(attribute as MultiAttribute, where);
  const anchor = compileTerms(partPlaces(attribute, keys), scope);

  const { text } = compileValue(attribute, where, scope.bindings);
  return allOf([anchor, scanned(`EXISTS (SELECT FROM ${valuesOf(attribute)} WHERE ${text})`)]);
}

/** The parts that a value must have, letter by letter, to meet the conditions at all. */
function demandedKeys(attribute: MultiAttribute, { and = [], or, not, ...parts }: AnyValueFilter): PartKeys {
  const kinds: Readonly<Record<string, ValueKind>> = MULTI_ATTRIBUTES[attribute];
  const keys = Object.entries(parts as Readonly<Record<string, EqualTo | undefined>>).flatMap(([part, { eq } = {}]) => {
    if (eq === undefined) return [];
    return [[part, typeof eq === 'boolean' ? eq : operandKey(kinds[part] ?? 'text', 'eq', eq)]];
  });
  return Object.assign({}, ...and.map((each) => demandedKeys(attribute, each)), Object.fromEntries(keys));
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
