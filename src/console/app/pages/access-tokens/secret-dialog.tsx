import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tenantUrlOf, useConfig } from '../../api/use-config.ts';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Button } from '../../ui/form/button.tsx';
import { CopyButton } from '../../ui/form/copy-button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import styles from './access-tokens.module.css';
import { ConnectionTest } from './connection-test.tsx';

/** The secret of a new token, kept only while its dialog is open. */
export interface NewSecret {
  readonly name: string;
  readonly secret: string;
  /** Whether the token is for SCIM. */
  readonly isForEntra: boolean;
}

interface SecretDialogProps {
  readonly enterprise: string;
  readonly made: NewSecret;
  readonly onClose: () => void;
}

/** Shows a new secret once, with the steps in Entra. */
export function SecretDialog({ enterprise, made, onClose }: SecretDialogProps) {
  const { t } = useTranslation();
  const { name, secret, isForEntra } = made;
  useLeaveGuard(t('accessTokens.secret.leave'));
  return (
    <Dialog title={t('accessTokens.secret.title', { name })} onClose={onClose} isWide closesByButtonOnly>
      <p className={styles.once}>{t('accessTokens.secret.once')}</p>
      <CopyableValue label={t('accessTokens.secret.secret')} value={secret} />
      {isForEntra ? <ForEntra {...{ enterprise, secret }} /> : <p>{t('accessTokens.secret.notForEntra')}</p>}
      <div className={styles.dialogActions}>
        <Button variant="primary" icon="check" onPress={onClose}>
          {t('accessTokens.secret.done')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Asks before the user leaves or reloads the page: the secret cannot be shown again. */
function useLeaveGuard(question: string): void {
  useBlocker({ shouldBlockFn: () => !window.confirm(question), enableBeforeUnload: true });
}

function ForEntra({ enterprise, secret }: { readonly enterprise: string; readonly secret: string }) {
  const { t } = useTranslation();
  const steps = ['open', 'url', 'secret', 'test', 'save'] as const;
  return (
    <QueryResult query={useConfig()} lines={2}>
      {(config) => {
        const tenantUrl = tenantUrlOf(config, enterprise);
        if (tenantUrl === null) return <p>{t('accessTokens.secret.noTenantUrl')}</p>;
        return (
          <>
            <CopyableValue label={t('accessTokens.secret.tenantUrl')} value={tenantUrl} />
            <section className={styles.steps}>
              <h3>{t('accessTokens.secret.steps.title')}</h3>
              <ol>
                {steps.map((step) => (
                  <li key={step}>{t(`accessTokens.secret.steps.${step}`)}</li>
                ))}
              </ol>
            </section>
            <ConnectionTest config={config} tested={{ enterprise, tenantUrl, secret }} />
          </>
        );
      }}
    </QueryResult>
  );
}

function CopyableValue({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={styles.copied}>
      <h3>{label}</h3>
      <div>
        <code>{value}</code>
        <CopyButton text={value} what={label} />
      </div>
    </div>
  );
}
