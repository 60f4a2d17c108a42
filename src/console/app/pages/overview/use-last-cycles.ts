import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type CyclesListQueryVariables, cyclesListOperation } from '../../api/operations.generated.ts';

/** Refresh interval of the overview. */
export const REFRESH_MS = 60_000;

/** The variables of the query that all panels with cycles share. */
export function lastCyclesVariables(enterprise: string): CyclesListQueryVariables {
  return { enterprise, first: 10, after: null };
}

/** The last cycles, newest first. */
export function useLastCycles(enterprise: string) {
  return useGraphqlQuery(cyclesListOperation, lastCyclesVariables(enterprise), { refetchMs: REFRESH_MS });
}
