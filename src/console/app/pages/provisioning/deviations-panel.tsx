import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type DeviationsQuery, deviationsOperation } from '../../api/operations.generated.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import styles from './provisioning.module.css';
import { useProvisioningSearch } from './use-provisioning-search.ts';

type ReportedDeviation = DeviationsQuery['enterprise']['dialects'][number];

/** The clients' deviations from the RFCs, with first and last occurrence. */
export function DeviationsPanel() {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const deviations = useGraphqlQuery(deviationsOperation, { enterprise });
  return (
    <Panel title={t('provisioning.tabs.dialects')}>
      <QueryResult query={deviations}>
        {(data) =>
          data.enterprise.dialects.length === 0 ? (
            <Notice title={t('provisioning.deviations.empty')} icon="check">
              <p>{t('provisioning.deviations.emptyLead')}</p>
            </Notice>
          ) : (
            <ul className={styles.failures}>
              {data.enterprise.dialects.map((one) => (
                <DeviationEntry key={one.dialect} deviation={one} />
              ))}
            </ul>
          )
        }
      </QueryResult>
    </Panel>
  );
}

function DeviationEntry({
  deviation: { dialect, requests, firstAt, lastAt },
}: {
  readonly deviation: ReportedDeviation;
}) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  return (
    <li className={styles.failure}>
      <div className={styles.line}>
        <code>{dialect}</code>
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ tab: 'requests', dialect }}>
          {t('provisioning.failures.requests', { count: requests })}
        </Link>
      </div>
      <p>{t(`provisioning.deviation.${dialect}`)}</p>
      <p className={`${styles.line} ${styles.faint}`}>
        <span>
          {t('provisioning.deviations.first')} <DateTime at={firstAt} />
        </span>
        <span>
          {t('provisioning.deviations.last')} <DateTime at={lastAt} />
        </span>
      </p>
    </li>
  );
}
