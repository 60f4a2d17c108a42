import { useTranslation } from 'react-i18next';
import { Failure, Skeleton } from '../../ui/feedback/notice.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { useTimeline } from './use-history.ts';
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
