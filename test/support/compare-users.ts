import { compareText } from '../../src/directory/domain/compare-text.ts';
import { comparisonKey } from '../../src/directory/domain/comparison-key.ts';
import type { AnyValue } from '../../src/directory/domain/keyed-value.ts';
import type { User } from '../../src/directory/domain/user.ts';
import {
  COMPLEX_ATTRIBUTES,
  MULTI_ATTRIBUTES,
  OWN_ATTRIBUTES,
  SINGLE_ATTRIBUTES,
  type ValueKind,
} from '../../src/directory/domain/user-attributes.ts';
import type { UserOrder } from '../../src/directory/domain/user-order.ts';

type Parts = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, ValueKind | Readonly<Record<string, ValueKind>>>> = {
  ...SINGLE_ATTRIBUTES,
  ...COMPLEX_ATTRIBUTES,
  ...MULTI_ATTRIBUTES,
  ...OWN_ATTRIBUTES,
};

/** The order in which a store lists users: by the keys given, ties by `id`. */
export function compareUsers(orderBy: readonly UserOrder[]): (a: User, b: User) => number {
  return (a, b) => {
    for (const { by, direction } of orderBy) {
      const order = compareKeys(sortKey(a, by), sortKey(b, by));
      if (order !== 0) return direction === 'ASC' ? order : -order;
    }
    return compareText(a.id, b.id);
  };
}

/** What a user is sorted by: of several values the primary one, else the first; `null` when there is none. */
function sortKey(user: User, by: string): string | number | null {
  const [field = '', part] = by.split('.');
  const whole = field in OWN_ATTRIBUTES ? user[field as 'id'] : (user.profile as unknown as Parts)[field];
  const one = Array.isArray(whole) ? (whole.find(({ primary }: AnyValue) => primary) ?? whole[0]) : whole;
  const value = part === undefined ? one : (one as Parts | undefined)?.[part];
  if (value === undefined) return null;
  if (typeof value !== 'string') return Number(value);
  const kinds = KINDS[field] ?? 'text';
  return comparisonKey(typeof kinds === 'string' ? kinds : (kinds[part ?? ''] ?? 'text'), value);
}

function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
}
