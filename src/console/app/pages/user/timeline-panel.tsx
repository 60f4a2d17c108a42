import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Failure, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/page.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { useTimeline } from './use-timeline.ts';
import styles from './user.module.css';

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
