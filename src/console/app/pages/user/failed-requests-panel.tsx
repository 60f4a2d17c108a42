import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type FailedRequestFragment, failedRequestsOfUserOperation } from '../../api/operations.generated.ts';
import { OutcomeTag } from '../../shared/requests/failures.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime, useServerText } from '../../ui/text/localized.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');
const MAX_SHOWN = 5;

/**
 * The last failed requests about the user, including those before the user was created.
 *
 * @param props.userName the current or last user name; `null` for an erased user
 */
export function FailedRequestsPanel({ userName }: { readonly userName: string | null }) {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const byId = { userId, isFailure: true };
  const byName = userName === null ? byId : { userName, isFailure: true };
  const failed = useGraphqlQuery(failedRequestsOfUserOperation, { enterprise, byId, byName, first: MAX_SHOWN });
  const search = { tab: 'requests', user: userId } as const;
  return (
    <Panel
      title={t('user.failed')}
      actions={
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={search}>
          {t('provisioning.request.allOfUser')}
        </Link>
      }
    >
      <QueryResult query={failed} lines={2} isMinor>
        {({ enterprise: { byId: some, byName: others } }) => (
          <FailedRequests requests={newestOf([...some.nodes, ...others.nodes])} />
        )}
      </QueryResult>
    </Panel>
  );
}

function newestOf(requests: readonly FailedRequestFragment[]): readonly FailedRequestFragment[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  return [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MAX_SHOWN);
}

function FailedRequests({ requests }: { readonly requests: readonly FailedRequestFragment[] }) {
  const { t } = useTranslation();
  const serverText = useServerText();
  const { enterprise, userId } = route.useParams();
  if (requests.length === 0) return <p className={`${styles.failed} ${styles.faint}`}>{t('user.noFailed')}</p>;
  return (
    <ul className={styles.failed}>
      {requests.map(({ id, at, method, reason, ...outcome }) => (
        <li key={id}>
          <div className={styles.entryHead}>
            <OutcomeTag {...outcome} />
            <Link
              to="/$enterprise/provisioning"
              params={{ enterprise }}
              search={{ tab: 'requests', user: userId, request: id }}
            >
              <DateTime at={at} shows="second" />
            </Link>
            <span className={styles.faint}>{method}</span>
          </div>
          <p>{serverText(reason ?? '') || t('provisioning.failures.untold')}</p>
        </li>
      ))}
    </ul>
  );
}
