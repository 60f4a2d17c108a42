import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FailureGroup, useFailures } from '../../shared/requests/failures.tsx';
import { PERIODS, useRecentPeriod } from '../../shared/requests/periods.ts';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { useServerText } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './overview.module.css';

const route = getRouteApi('/$enterprise/');
const MAX_SHOWN = 3;
/** The number of causes that are queried, to count those that are not shown. */
const MAX_QUERIED = 50;

/** The most important causes of failures of the last 7 days: those that still fail for users, or concern no user. */
export function FailuresPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const failures = useFailures({ enterprise, ...useRecentPeriod(PERIODS.week), first: MAX_QUERIED });
  return (
    <Panel
      title={t('overview.failures')}
      actions={
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ span: 'week' }}>
          {t('overview.allFailures')}
        </Link>
      }
    >
      <QueryResult query={failures} lines={3} isMinor>
        {(data) => <Causes causes={data.enterprise.failures} />}
      </QueryResult>
    </Panel>
  );
}

function Causes({ causes }: { readonly causes: readonly FailureGroup[] }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const shown = causes.filter(({ users, stillFailing }) => users === 0 || stillFailing > 0).slice(0, MAX_SHOWN);
  const rest = causes.length - shown.length;
  return (
    <ul className={styles.causes}>
      {shown.length === 0 && <li>{t(rest > 0 ? 'overview.allHealed' : 'overview.noFailures')}</li>}
      {shown.map((group) => (
        <Cause key={group.lastRequest.id} group={group} />
      ))}
      {rest > 0 && (
        <li>
          <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ span: 'week' }}>
            {t('overview.moreCauses', { count: rest })}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Cause({ group }: { readonly group: FailureGroup }) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const { enterprise } = route.useParams();
  const { status, scimType, reason, requests, stillFailing, healed, lastRequest } = group;
  return (
    <li className={styles.cause}>
      <Tag tone={status >= 500 ? 'bad' : 'warn'}>{scimType === null ? status : `${status} ${scimType}`}</Tag>
      <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ span: 'week', request: lastRequest.id }}>
        {serverText(reason) || t('provisioning.failures.untold')}
      </Link>
      <span className={styles.soft}>
        {stillFailing > 0
          ? t('overview.stillFailing', { count: stillFailing })
          : t('provisioning.failures.requests', { count: requests })}
        {healed > 0 && ` · ${t('overview.healed', { count: healed })}`}
      </span>
    </li>
  );
}
