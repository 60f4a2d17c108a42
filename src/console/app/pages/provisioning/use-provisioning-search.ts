import { getRouteApi } from '@tanstack/react-router';
import type { ProvisioningSearch } from './provisioning-search.ts';

const route = getRouteApi('/$enterprise/provisioning');

/**
 * The URL parameters and a setter for some of them. Closing a request replaces the history entry, so that "back" does
 * not reopen it.
 */
export function useProvisioningSearch() {
  const { enterprise } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ProvisioningSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: 'request' in part });
  return { enterprise, search, change };
}
