import { ask } from '../../api/ask.ts';
import {
  cyclesListOperation,
  type RequestsListQueryVariables,
  requestsListOperation,
} from '../../api/operations.generated.ts';
import { useRows } from '../../api/use-rows.ts';

const PAGE_SIZE = 100;

/** The cycles of an enterprise, newest first, as far as one has scrolled. */
export function useCycles(enterprise: string) {
  return useRows(['CyclesList', enterprise], async (after, signal) => {
    const variables = { enterprise, first: PAGE_SIZE, after };
    return (await ask(cyclesListOperation, variables, signal)).enterprise.cycles;
  });
}

/** The entries of the request log that meet a filter, newest first, as far as one has scrolled. */
export function useRequests(enterprise: string, filter: NonNullable<RequestsListQueryVariables['filter']>) {
  return useRows(['RequestsList', enterprise, filter], async (after, signal) => {
    const variables = { enterprise, filter, first: PAGE_SIZE, after };
    return (await ask(requestsListOperation, variables, signal)).enterprise.requests;
  });
}
