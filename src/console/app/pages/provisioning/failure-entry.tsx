import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FailureGroup } from '../../shared/requests/failures.tsx';
import { DateTime, useServerText } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './provisioning.module.css';
import { requestsOf } from './request-filter.ts';
import { FailedUsers } from './request-user.tsx';

interface FailureEntryProps {
  readonly group: FailureGroup;
}

/** A cause of failures: the error, what to do, and the affected users. */
export function FailureEntry({ group }: FailureEntryProps) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const { status, scimType, operation, reason, remedy, requests, users, lastAt, lastRequest } = group;
  const { stillFailing, healed } = group;
  const to = '/$enterprise/provisioning';
  return (
    <li className={styles.failure}>
      <div className={styles.line}>
        <Tag tone={status >= 500 ? 'bad' : 'warn'}>{scimType === null ? status : `${status} ${scimType}`}</Tag>
        <strong>{serverText(reason) || t('provisioning.failures.untold')}</strong>
      </div>
      <p>
        <strong>{t('provisioning.failures.remedy')}</strong> {remedy}
      </p>
      <FailedUsers
        label={t('provisioning.failures.stillFailing', { count: stillFailing })}
        requests={group.stillFailingRequests}
        count={stillFailing}
      />
      <FailedUsers
        label={t('provisioning.failures.healed', { count: healed })}
        requests={group.healedRequests}
        count={healed}
      />
      <p className={`${styles.line} ${styles.faint}`}>
        {operation && <code>{operation}</code>}
        <span>{t('provisioning.failures.requests', { count: requests })}</span>
        {users > 0 && <span>{t('provisioning.failures.users', { count: users })}</span>}
        <span>
          {t('provisioning.failures.last')} <DateTime at={lastAt} shows="second" />
        </span>
        <Link to={to} params={{ enterprise }} search={{ tab: 'requests', ...requestsOf(group) }}>
          {t('provisioning.failures.show')}
        </Link>
        <Link to={to} params={{ enterprise }} search={(before) => ({ ...before, request: lastRequest.id })}>
          {t('provisioning.failures.showLast')}
        </Link>
      </p>
    </li>
  );
}
