import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CycleLink, FailureRate } from '../../shared/requests/cycles.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import styles from './overview.module.css';
import { useLastCycles } from './use-last-cycles.ts';

const route = getRouteApi('/$enterprise/');
const MAX_SHOWN = 3;

/** The last cycles, each with a link to its requests. */
export function LastCyclesPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const cycles = useLastCycles(enterprise);
  return (
    <Panel
      title={t('overview.cycles')}
      actions={
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ tab: 'cycles' }}>
          {t('overview.allCycles')}
        </Link>
      }
    >
      <QueryResult query={cycles} lines={3} isMinor>
        {({ enterprise: { cycles: page } }) => (
          <ul className={styles.list}>
            {page.nodes.length === 0 && <li>{t('overview.noCycles')}</li>}
            {page.nodes.slice(0, MAX_SHOWN).map((cycle) => (
              <li key={cycle.id} className={styles.row}>
                <CycleLink {...{ enterprise, cycle }} />
                <span className={styles.soft}>{t('provisioning.failures.requests', { count: cycle.requests })}</span>
                <FailureRate share={cycle.failureShare} />
              </li>
            ))}
          </ul>
        )}
      </QueryResult>
    </Panel>
  );
}
