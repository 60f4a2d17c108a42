import { getRouteApi } from '@tanstack/react-router';
import type { ProvisioningSearch } from './provisioning-search.ts';

const route = getRouteApi('/$enterprise/provisioning');

/**
 * What the address of the page says, and a way to change a part of it. Whoever has closed a request and goes back does
 * not mean to open it again.
 */
export function useProvisioningSearch() {
  const { enterprise } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ProvisioningSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: 'request' in part });
  return { enterprise, search, change };
}
