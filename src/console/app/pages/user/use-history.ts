import { getRouteApi } from '@tanstack/react-router';
import { type UserTimelineQuery, userTimelineOperation } from '../../api/operations.generated.ts';
import { type PagedRows, usePagedQuery } from '../../api/use-paged-query.ts';

/** One change of a user. */
export type HistoryEntry = UserTimelineQuery['enterprise']['changes']['nodes'][number];

const route = getRouteApi('/$enterprise/users/$userId');
const PAGE_SIZE = 20;

/** The changes of the user in the URL, newest first, loaded page by page. */
export function useHistory(): PagedRows<HistoryEntry> {
  const { enterprise, userId: id } = route.useParams();
  return usePagedQuery({
    operation: userTimelineOperation,
    variablesAt: (after) => ({ enterprise, id, first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.changes,
  });
}
