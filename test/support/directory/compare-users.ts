import { keysetOf, type UserKeyset, type UserOrder } from '../../../src/directory/search/domain/user-order.ts';
import { compareText } from '../../../src/directory/users/domain/delta/comparison.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';

/** The order in which stores list users: by the sort keys, ties by `id`. */
export function compareUsers(orderBy: readonly UserOrder[]): (a: User, b: User) => number {
  const compare = compareKeysets(orderBy);
  return (a, b) => compare(keysetOf(a, orderBy), keysetOf(b, orderBy));
}

/** The same order, of keysets. */
export function compareKeysets(orderBy: readonly UserOrder[]): (a: UserKeyset, b: UserKeyset) => number {
  return (a, b) => {
    for (const [at, { direction }] of orderBy.entries()) {
      const order = compareKeys(a.keys[at] ?? null, b.keys[at] ?? null);
      if (order !== 0) return direction === 'ASC' ? order : -order;
    }
    return compareText(a.id, b.id);
  };
}

function compareKeys(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : compareText(a, b);
}
