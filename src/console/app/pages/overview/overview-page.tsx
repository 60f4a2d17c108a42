import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IndexingHint } from '../../shared/users/indexing-hint.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { ActivityPanel } from './activity-panel.tsx';
import { CredentialsPanel } from './credentials-panel.tsx';
import { FailuresPanel } from './failures-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { LastCyclesPanel } from './last-cycles-panel.tsx';
import styles from './overview.module.css';
import { UsersPanel } from './users-panel.tsx';
import { EndedTokensWarning, LogQuotaHint, NameConflictsWarning } from './warnings.tsx';

const route = getRouteApi('/$enterprise/');

/** The overview of an enterprise. Each panel has its own query, so that one failure leaves the others intact. */
export function OverviewPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('overview.title')}>
      <IndexingHint enterprise={route.useParams().enterprise} />
      <EndedTokensWarning />
      <LogQuotaHint />
      <NameConflictsWarning />
      <div className={styles.grid}>
        <HealthPanel />
        <FailuresPanel />
        <LastCyclesPanel />
        <CredentialsPanel />
      </div>
      <ActivityPanel />
      <UsersPanel />
    </Page>
  );
}
