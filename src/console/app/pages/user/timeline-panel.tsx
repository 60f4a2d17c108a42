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
  const { rows, error, onRetry, onEnd, isFetchingMore } = useTimeline();
  return (
    <Panel title={t('user.history')}>
      {error && !rows && <Failure error={error} onRetry={onRetry} />}
      {!error && !rows && <Skeleton lines={5} />}
      <ol className={styles.timeline}>
        {rows?.map((change) => (
          <ChangeEntry key={change.version} change={change} />
        ))}
      </ol>
      {onEnd && (
        <div className={styles.more}>
          <Button isDisabled={isFetchingMore} onPress={onEnd}>
            {t('user.earlier')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
