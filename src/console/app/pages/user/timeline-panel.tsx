import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.ts';
import { userTimelineOperation } from '../../api/operations.generated.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/page.tsx';
import { ChangeEntry } from './change-entry.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');
const PAGE_SIZE = 20;
const NO_CHANGES = { nodes: [], hasNextPage: false, endCursor: null };

/** Every change of one person, newest first. */
export function TimelinePanel() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline();
  return (
    <Panel title={t('user.history')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={5} />}
      <ol className={styles.timeline}>
        {data?.pages.flatMap(({ nodes }) =>
          nodes.map((change) => <ChangeEntry key={change.version} change={change} />),
        )}
      </ol>
      {hasNextPage && (
        <div className={styles.more}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('user.earlier')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function useTimeline() {
  const { enterprise, userId: id } = route.useParams();
  return useInfiniteQuery({
    queryKey: ['UserTimeline', enterprise, id],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }) => {
      const variables = { enterprise, id, first: PAGE_SIZE, after };
      return (await ask(userTimelineOperation, variables, signal)).enterprise.user?.revisions ?? NO_CHANGES;
    },
    getNextPageParam: ({ hasNextPage, endCursor }) => (hasNextPage ? endCursor : undefined),
  });
}
