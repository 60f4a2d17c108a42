import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { cyclesListOperation, overviewLastContactOperation } from '../../api/operations.generated.ts';
import { QueryLink } from '../../shared/explore-link/query-link.tsx';
import { QUARANTINE_RATE } from '../../shared/requests/cycle.ts';
import { Notice, Warning } from '../../ui/feedback/notice.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import { FailureRateChart } from './failure-rate-chart.tsx';
import styles from './overview.module.css';
import { Fact, SyncFacts } from './sync-facts.tsx';
import { isOverdue } from './sync-metrics.ts';
import { lastCyclesVariables, REFRESH_MS, useLastCycles } from './use-last-cycles.ts';

const route = getRouteApi('/$enterprise/');

/** Entra's quarantine limits: the rate applies from `least` failures on, `most` failures always suffice. */
const LIMITS = { share: QUARANTINE_RATE, least: 5_000, most: 40_000 };

/** Whether Entra syncs, how often and how fast, and how close it is to quarantine. */
export function HealthPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const contact = useGraphqlQuery(overviewLastContactOperation, { enterprise }, { refetchMs: REFRESH_MS });
  const title = t('overview.health');
  return (
    <Panel
      title={title}
      actions={<QueryLink operation={cyclesListOperation} variables={lastCyclesVariables(enterprise)} what={title} />}
    >
      <QueryResult query={contact} lines={8} isMinor>
        {({ enterprise: { lastRequestAt } }) =>
          lastRequestAt === null ? <NeverCalled /> : <Connected {...{ lastRequestAt }} now={contact.dataUpdatedAt} />
        }
      </QueryResult>
    </Panel>
  );
}

function NeverCalled() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <Notice title={t('overview.never.title')} icon="key">
      <p>{t('overview.never.lead')}</p>
      <Link to="/$enterprise/tokens" params={{ enterprise }}>
        {t('overview.never.link')}
      </Link>
    </Notice>
  );
}

interface ConnectedProps {
  readonly lastRequestAt: string;
  /** When the data was fetched. */
  readonly now: number;
}

function Connected({ lastRequestAt, now }: ConnectedProps) {
  const { t } = useTranslation();
  const cycles = useLastCycles(route.useParams().enterprise);
  return (
    <>
      {isOverdue(lastRequestAt, now) && <OverdueWarning />}
      <dl className={styles.facts}>
        <Fact title={t('overview.lastContact')}>
          <DateTime at={lastRequestAt} shows="second" />
        </Fact>
      </dl>
      <QueryResult query={cycles} lines={8} isMinor>
        {({ enterprise: { cycles: page } }) =>
          page.nodes.length === 0 ? (
            <p className={styles.calm}>{t('overview.noCycles')}</p>
          ) : (
            <>
              <SyncFacts cycles={page.nodes} />
              <FailureRateChart cycles={page.nodes} />
            </>
          )
        }
      </QueryResult>
      <p className={styles.faint}>{t('overview.limit', LIMITS)}</p>
    </>
  );
}

/** Warns that Entra has not synced for too long, and what to check. */
function OverdueWarning() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <div className={styles.silence}>
      <Warning>
        <strong>{t('overview.silent.title')}</strong>
        <p>{t('overview.silent.lead')}</p>
        <ul>
          <li>{t('overview.silent.job')}</li>
          <li>
            {t('overview.silent.token')}{' '}
            <Link to="/$enterprise/tokens" params={{ enterprise }} search={{ show: 'all' }}>
              {t('accessTokens.title')}
            </Link>
          </li>
        </ul>
      </Warning>
    </div>
  );
}
