import { useTranslation } from 'react-i18next';
import { executeOperation } from '../../api/graphql-client.ts';
import { revokeTokenOperation, type TokenFieldsFragment } from '../../api/operations.generated.ts';
import { useMutation } from '../../api/use-mutation.ts';
import { Failure } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import styles from './access-tokens.module.css';

interface RevokeDialogProps {
  readonly enterprise: string;
  readonly token: TokenFieldsFragment;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
}

/** Confirms the revocation of an access token and lists what stops working. */
export function RevokeDialog({ enterprise, token, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const { id, name, permissions, lastUsedAt } = token;
  const revoke = useMutation(() => executeOperation(revokeTokenOperation, { enterprise, id }), onRevoked);
  return (
    <Dialog title={t('accessTokens.revoke.title', { name })} onClose={onClose}>
      <p>{t('accessTokens.revoke.lead')}</p>
      <ul className={styles.stops}>
        {permissions.map((permission) => (
          <li key={permission}>{t(`accessTokens.permission.${permission}.stops`, { enterprise })}</li>
        ))}
      </ul>
      <p className={styles.soft}>
        {t('accessTokens.revoke.lastUsed')}{' '}
        {lastUsedAt === null ? t('accessTokens.notYet') : <DateTime at={lastUsedAt} />}
      </p>
      {revoke.error && <Failure error={revoke.error} />}
      <div className={styles.dialogActions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="danger" icon="close" onPress={revoke.run}>
          {t('accessTokens.revoke.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
