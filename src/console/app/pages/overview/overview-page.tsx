import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountingHint } from '../../shared/users/indexing-hint.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { ActivityPanel } from './activity-panel.tsx';
import { CredentialsPanel } from './credentials-panel.tsx';
import { FailuresPanel } from './failures-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { LastCyclesPanel } from './last-cycles-panel.tsx';
import { LogLossHint } from './log-loss-hint.tsx';
import { NameConflicts } from './name-conflicts.tsx';
import styles from './overview.module.css';
import { PeoplePanel } from './users-panel.tsx';
import { EndedTokens } from './warnings.tsx';

const route = getRouteApi('/$enterprise/');

/** How an enterprise stands: each part asks for itself, so that one that fails leaves the others be. */
export function OverviewPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('overview.title')}>
      <CountingHint enterprise={route.useParams().enterprise} />
      <EndedTokens />
      <LogLossHint />
      <NameConflicts />
      <div className={styles.grid}>
        <HealthPanel />
        <FailuresPanel />
        <LastCyclesPanel />
        <CredentialsPanel />
      </div>
      <ActivityPanel />
      <PeoplePanel />
    </Page>
  );
}
