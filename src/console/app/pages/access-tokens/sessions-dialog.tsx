import { useTranslation } from 'react-i18next';
import { executeOperation, useGraphqlQuery } from '../../api/graphql-client.ts';
import { endSessionsOperation, sessionsOperation } from '../../api/operations.generated.ts';
import { useMutation } from '../../api/use-mutation.ts';
import { Skeleton } from '../../ui/feedback/notice.tsx';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import styles from './access-tokens.module.css';

interface SessionsDialogProps {
  readonly enterprise: string;
  readonly onEnded: () => void;
  readonly onClose: () => void;
}

/** Older sessions are only counted. */
const MAX_SHOWN = 10;

/** Lists the sessions of an enterprise and can end all of them. */
export function SessionsDialog({ enterprise, onEnded, onClose }: SessionsDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGraphqlQuery(sessionsOperation, { enterprise });
  const all = data?.enterprise.sessions;
  const end = useMutation(() => executeOperation(endSessionsOperation, { enterprise }), onEnded);
  return (
    <Dialog title={t('accessTokens.sessions.title')} onClose={onClose}>
      <p className={styles.soft}>{t('accessTokens.sessions.lead')}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!all && !error && <Skeleton lines={3} />}
      {all?.length === 0 && <p>{t('accessTokens.sessions.none')}</p>}
      <ul className={styles.stops}>
        {all?.slice(0, MAX_SHOWN).map(({ id, createdAt, accessToken }) => (
          <li key={id}>
            {accessToken?.name} <DateTime at={createdAt} />
          </li>
        ))}
      </ul>
      {all && all.length > MAX_SHOWN && (
        <p className={styles.soft}>{t('accessTokens.sessions.more', { count: all.length - MAX_SHOWN })}</p>
      )}
      {end.error && <Failure error={end.error} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="danger" icon="close" onPress={end.run}>
          {t('accessTokens.sessions.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
