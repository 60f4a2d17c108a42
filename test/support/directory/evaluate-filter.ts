import type { InstantFilter, SomeFilter, UserFilter } from '../../../src/directory/search/domain/user-filter.ts';
import {
  comparisonKey,
  compileBooleanFilter,
  compileTextFilter,
} from '../../../src/directory/users/domain/delta/comparison.ts';
import {
  type AnyValueFilter,
  compileValueFilter,
} from '../../../src/directory/users/domain/delta/compile-value-filter.ts';
import { type AnyValue, KeyedValue } from '../../../src/directory/users/domain/delta/keyed-value.ts';
import { missingAttributes } from '../../../src/directory/users/domain/required-attributes.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import {
  COMPLEX_ATTRIBUTES,
  type ComplexAttribute,
  MULTI_ATTRIBUTES,
  type MultiAttribute,
  SINGLE_ATTRIBUTES,
  type SingleAttribute,
  type ValueKind,
} from '../../../src/directory/users/domain/user-attributes.ts';
import { storedUserNameKey, userNameKey } from '../../../src/directory/users/domain/user-name-key.ts';
import type { BooleanFilter, TextFilter } from '../../../src/directory/users/domain/value-filter.ts';

/** Whether a user matches a filter: the reference for what the database must return. */
export function evaluateFilter(user: User, filter: UserFilter): boolean {
  const { and = [], or, not, missing, ...conditions } = filter;
  if (!and.every((part) => evaluateFilter(user, part))) return false;
  if (or !== undefined && !or.some((part) => evaluateFilter(user, part))) return false;
  if (not !== undefined && evaluateFilter(user, not)) return false;
  if (missing !== undefined && !missingAttributes(user.profile).includes(missing)) return false;
  return Object.entries(conditions).every(([field, condition]) => !condition || meets(user, field, condition));
}

function meets(user: User, field: string, condition: object): boolean {
  if (field === 'id') return matchesTextFilter(user.id, condition, 'exactText');
  if (field === 'createdAt' || field === 'updatedAt') return matchesInstantFilter(new Date(user[field]), condition);
  if (field in COMPLEX_ATTRIBUTES) return matchesParts(user, field as ComplexAttribute, condition);
  if (field in MULTI_ATTRIBUTES) return matchesSome(user, field as MultiAttribute, condition);
  return matchesSingle(user, field as SingleAttribute, condition);
}

function matchesSingle(user: User, field: SingleAttribute, condition: TextFilter | BooleanFilter): boolean {
  const { profile } = user;
  if (field === 'userName') return matchesUserName(user, condition as TextFilter);
  if (field === 'active') return compileBooleanFilter(condition as BooleanFilter)(profile.active);
  return matchesTextFilter(profile[field], condition as TextFilter, SINGLE_ATTRIBUTES[field]);
}

/** `contains` and `endsWith` compare the name without the mark of a conflict. */
function matchesUserName(user: User, { contains, endsWith, ...others }: TextFilter): boolean {
  const inside = { ...(contains !== undefined && { contains }), ...(endsWith !== undefined && { endsWith }) };
  return (
    compileTextFilter(others, 'userName')(storedUserNameKey(user)) &&
    compileTextFilter(inside, 'userName')(userNameKey(user.profile.userName))
  );
}

function matchesParts({ profile }: User, field: ComplexAttribute, condition: object): boolean {
  const parts = (profile[field] ?? {}) as Readonly<Record<string, string>>;
  const kinds = COMPLEX_ATTRIBUTES[field] as Readonly<Record<string, ValueKind>>;
  const { present, ...filters } = condition as { readonly present?: boolean } & Readonly<Record<string, TextFilter>>;
  if (present !== undefined && present !== Object.keys(parts).length > 0) return false;
  return Object.entries(filters).every(([part, filter]) =>
    matchesTextFilter(parts[part], filter, kinds[part] ?? 'text'),
  );
}

function matchesSome({ profile }: User, field: MultiAttribute, condition: SomeFilter<AnyValueFilter>): boolean {
  const values = profile[field] ?? [];
  const { some, present } = condition;
  if (present !== undefined && present !== values.length > 0) return false;
  return some === undefined || values.some((value) => matchesValue(field, value, some));
}

function matchesInstantFilter(instant: Date, { present, ...operands }: InstantFilter): boolean {
  const { eq, ne, gt, ge, lt, le } = operands;
  if (present === false) return false;
  return (
    (eq === undefined || +instant === +eq) &&
    (ne === undefined || +instant !== +ne) &&
    (gt === undefined || instant > gt) &&
    (ge === undefined || instant >= ge) &&
    (lt === undefined || instant < lt) &&
    (le === undefined || instant <= le)
  );
}

function matchesTextFilter(text: string | undefined, filter: TextFilter, kind: ValueKind): boolean {
  return compileTextFilter(filter, kind)(text === undefined ? undefined : comparisonKey(kind, text));
}

/** Whether one value of a multi-valued attribute matches a filter. */
export function matchesValue(attribute: MultiAttribute, value: AnyValue, where: AnyValueFilter): boolean {
  const kinds = MULTI_ATTRIBUTES[attribute];
  return compileValueFilter(where, kinds).matches(new KeyedValue(value, kinds));
}
