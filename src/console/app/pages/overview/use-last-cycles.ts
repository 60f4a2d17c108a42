import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type CyclesListQueryVariables, cyclesListOperation } from '../../api/operations.generated.ts';

/** How often the overview asks for what Entra has done meanwhile. */
export const REFRESH_MS = 60_000;

/** The last cycles, as many as the overview draws; asked for once, for all of its parts. */
export function lastCyclesVariables(enterprise: string): CyclesListQueryVariables {
  return { enterprise, first: 10, after: null };
}

/** The last cycles, newest first. */
export function useLastCycles(enterprise: string) {
  return useGraphqlQuery(cyclesListOperation, lastCyclesVariables(enterprise), { refetchMs: REFRESH_MS });
}
