import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { systemClock } from '../../../../kernel/clock.ts';
import type { ProvisioningSearch } from './provisioning-search.ts';

const route = getRouteApi('/$enterprise/provisioning');

/**
 * What the address of the page says, and a way to change a part of it. Whoever has closed a request and goes back does
 * not mean to open it again.
 */
export function useProvisioning() {
  const { enterprise } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ProvisioningSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: 'request' in part });
  return { enterprise, search, change };
}

const MINUTE_MS = 60_000;

/** The last so many milliseconds, as of when the page came to show them, to the minute. */
export function useLast(spanMs: number): { readonly from: string; readonly until: string } {
  return useMemo(() => {
    const until = (Math.floor(systemClock().getTime() / MINUTE_MS) + 1) * MINUTE_MS;
    return { from: new Date(until - spanMs).toISOString(), until: new Date(until).toISOString() };
  }, [spanMs]);
}
