import { getRouteApi, Link } from '@tanstack/react-router';
import type { ListedUser } from '../../../../shared/user-columns.ts';
import { nameOf } from '../../../shared/users/user-labels.tsx';

const route = getRouteApi('/$enterprise/users');

/** Leads from a list of users to one of them, who knows the way back to that very list. */
export function ListedPerson({ user }: { readonly user: ListedUser }) {
  const { enterprise } = route.useParams();
  const list = route.useSearch();
  return (
    <Link
      to="/$enterprise/users/$userId"
      params={{ enterprise, userId: user.id }}
      state={(before) => ({ ...before, list })}
    >
      {nameOf(user)}
    </Link>
  );
}
