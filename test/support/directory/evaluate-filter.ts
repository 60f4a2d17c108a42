import type { InstantFilter, SomeFilter, UserFilter } from '../../../src/directory/search/domain/user-filter.ts';
import { meetsBooleanFilter, meetsTextFilter, textTest } from '../../../src/directory/users/domain/delta/comparison.ts';
import { type AnyValueFilter, matchesValue } from '../../../src/directory/users/domain/delta/matches-value.ts';
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
import { userNameKey, userNameKeyOf } from '../../../src/directory/users/domain/user-name-key.ts';
import type { BooleanFilter, TextFilter } from '../../../src/directory/users/domain/value-filter.ts';

/** Whether a user meets a filter: what the database must answer, said in plain code. */
export function evaluateFilter(user: User, filter: UserFilter): boolean {
  const { and = [], or, not, missing, ...conditions } = filter;
  if (!and.every((part) => evaluateFilter(user, part))) return false;
  if (or !== undefined && !or.some((part) => evaluateFilter(user, part))) return false;
  if (not !== undefined && evaluateFilter(user, not)) return false;
  if (missing !== undefined && !missingAttributes(user.profile).includes(missing)) return false;
  return Object.entries(conditions).every(([field, condition]) => !condition || meets(user, field, condition));
}

function meets(user: User, field: string, condition: object): boolean {
  if (field === 'id') return meetsTextFilter(user.id, condition, 'exactText');
  if (field === 'createdAt' || field === 'updatedAt') return meetsInstantFilter(new Date(user[field]), condition);
  if (field in COMPLEX_ATTRIBUTES) return meetsParts(user, field as ComplexAttribute, condition);
  if (field in MULTI_ATTRIBUTES) return meetsSome(user, field as MultiAttribute, condition);
  return meetsSingle(user, field as SingleAttribute, condition);
}

function meetsSingle(user: User, field: SingleAttribute, condition: TextFilter | BooleanFilter): boolean {
  const { profile } = user;
  if (field === 'userName') return meetsUserName(user, condition as TextFilter);
  if (field === 'active') return meetsBooleanFilter(profile.active, condition as BooleanFilter);
  return meetsTextFilter(profile[field], condition as TextFilter, SINGLE_ATTRIBUTES[field]);
}

/** Whoever has another one's name stands under a key of their own, of which the inside and the end are no name. */
function meetsUserName(user: User, { contains, endsWith, ...others }: TextFilter): boolean {
  const inside = { ...(contains !== undefined && { contains }), ...(endsWith !== undefined && { endsWith }) };
  return (
    textTest(others, 'userName')(userNameKeyOf(user)) &&
    textTest(inside, 'userName')(userNameKey(user.profile.userName))
  );
}

function meetsParts({ profile }: User, field: ComplexAttribute, condition: object): boolean {
  const parts = (profile[field] ?? {}) as Readonly<Record<string, string>>;
  const kinds = COMPLEX_ATTRIBUTES[field] as Readonly<Record<string, ValueKind>>;
  const { present, ...filters } = condition as { readonly present?: boolean } & Readonly<Record<string, TextFilter>>;
  if (present !== undefined && present !== Object.keys(parts).length > 0) return false;
  return Object.entries(filters).every(([part, filter]) => meetsTextFilter(parts[part], filter, kinds[part] ?? 'text'));
}

function meetsSome({ profile }: User, field: MultiAttribute, condition: SomeFilter<AnyValueFilter>): boolean {
  const values = profile[field] ?? [];
  const { some, present } = condition;
  if (present !== undefined && present !== values.length > 0) return false;
  return some === undefined || values.some((value) => matchesValue(field, value, some));
}

function meetsInstantFilter(instant: Date, { present, ...operands }: InstantFilter): boolean {
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
