import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '../../api/ask.ts';
import { type UserTimelineQuery, userTimelineOperation } from '../../api/operations.generated.ts';

/** One change of one person. */
export type TimelineChange = UserTimelineQuery['enterprise']['changes']['nodes'][number];

const route = getRouteApi('/$enterprise/users/$userId');
const PAGE_SIZE = 20;

/** The changes of the person whom the address names, deleted or not, newest first, as far as one has gone back. */
export function useTimeline() {
  const { enterprise, userId: id } = route.useParams();
  return useInfiniteQuery({
    queryKey: ['UserTimeline', enterprise, id],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }) => {
      const variables = { enterprise, id, first: PAGE_SIZE, after };
      return (await ask(userTimelineOperation, variables, signal)).enterprise.changes;
    },
    getNextPageParam: ({ hasNextPage, endCursor }) => (hasNextPage ? endCursor : undefined),
  });
}

/** The moment just before a change: the last one at which a person who is deleted was still there. */
export function justBefore(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}
