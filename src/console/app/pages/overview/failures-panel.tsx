import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/answer.tsx';
import { Panel } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SPANS } from '../provisioning/provisioning-search.ts';
import { useFailures } from '../provisioning/use-failures.ts';
import { useLast } from '../provisioning/use-provisioning.ts';
import styles from './overview.module.css';

const route = getRouteApi('/$enterprise/');
const TOP = 3;

/** The causes that made most requests fail in the last days. */
export function FailuresPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const failures = useFailures({ enterprise, ...useLast(SPANS.week), first: TOP });
  return (
    <Panel
      title={t('overview.failures')}
      actions={
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ span: 'week' }}>
          {t('overview.allFailures')}
        </Link>
      }
    >
      <Answer to={failures} lines={3} isMinor>
        {(data) => (
          <ul className={styles.causes}>
            {data.enterprise.failures.length === 0 && <li>{t('overview.noFailures')}</li>}
            {data.enterprise.failures.map(({ status, scimType, reason, requests, lastRequest }) => (
              <li key={lastRequest.id} className={styles.cause}>
                <Tag tone={status >= 500 ? 'bad' : 'warn'}>{scimType === null ? status : `${status} ${scimType}`}</Tag>
                <Link
                  to="/$enterprise/provisioning"
                  params={{ enterprise }}
                  search={{ span: 'week', request: lastRequest.id }}
                >
                  {reason || t('provisioning.failures.untold')}
                </Link>
                <span className={styles.soft}>{t('provisioning.failures.requests', { count: requests })}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  );
}
