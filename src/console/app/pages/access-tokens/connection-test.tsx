import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionResult } from '../../../shared/connection-test.ts';
import type { PageConfig } from '../../../shared/page-config.ts';
import { Button } from '../../ui/form/button.tsx';
import { useServerText } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './access-tokens.module.css';
import { type ConnectionTarget, testConnection } from './test-connection.ts';

interface ConnectionTestProps {
  readonly tested: ConnectionTarget;
  readonly config: PageConfig;
}

/** Runs Entra's "Test Connection" from the console. */
export function ConnectionTest({ tested, config }: ConnectionTestProps) {
  const { t } = useTranslation();
  const [result, setResult] = useState<ConnectionResult | 'running' | null>(null);
  const { origin } = window.location;
  const run = async () => {
    setResult('running');
    setResult(await testConnection(tested, config));
  };
  return (
    <div className={styles.test}>
      <Button icon="sync" isDisabled={result === 'running'} onPress={() => void run()}>
        {t('accessTokens.test.run')}
      </Button>
      <div role="status" className={styles.outcome}>
        {result !== null && result !== 'running' && <Outcome {...result} />}
      </div>
      {!config.testsConnections && new URL(tested.tenantUrl).origin !== origin && (
        <p className={styles.soft}>{t('accessTokens.test.elsewhere', { origin })}</p>
      )}
    </div>
  );
}

function Outcome({ works, status, detail }: ConnectionResult) {
  const { t } = useTranslation();
  const serverText = useServerText();
  if (works) {
    return (
      <>
        <Tag tone="good">{t('accessTokens.test.works')}</Tag> {t('accessTokens.test.worksLead')}
      </>
    );
  }
  return (
    <>
      <Tag tone="bad">{t('accessTokens.test.fails')}</Tag>{' '}
      {status === null ? t('accessTokens.test.unreachable') : t('accessTokens.test.answered', { status })}{' '}
      {serverText(detail)}
    </>
  );
}
