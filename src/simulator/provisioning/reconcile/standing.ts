import { isInScope } from '../../mapping/is-in-scope.ts';
import type { SourceUser } from '../../source/source-user.ts';
import type { JobSettings } from '../job-settings.ts';

/**
 * How a user of the source stands to the app:
 * `active` and `disabled` ones are in scope, `deleted` ones are in Entra's recycle bin, `gone` ones are no more.
 */
export type Standing = 'active' | 'disabled' | 'deleted' | 'outOfScope' | 'gone';

/** What decides over a user's standing. */
export type ScopeSettings = Pick<JobSettings, 'scope' | 'scopingFilters'>;

/** How a user stands to the app; scope comes first, as Entra does not look at who is outside of it. */
export function standingOf(user: SourceUser | null, { scope, scopingFilters }: ScopeSettings): Standing {
  if (user === null) return 'gone';
  const isAssigned = scope === 'all' || user.isAssigned;
  if (!isAssigned || !isInScope(scopingFilters, user)) return 'outOfScope';
  if (user.isDeleted) return 'deleted';
  return user.accountEnabled ? 'active' : 'disabled';
}
