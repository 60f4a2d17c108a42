import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type OneUserQuery, userReportsOperation } from '../../api/operations.generated.ts';
import { displayNameOf } from '../../shared/users/user-labels.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');

type User = NonNullable<OneUserQuery['enterprise']['user']>;

interface ManagerPanelProps {
  readonly user: Pick<User, 'manager'>;
  readonly isPast: boolean;
}

/** The user's manager at the selected time, and the current direct reports. */
export function ManagerPanel({ user: { manager }, isPast }: ManagerPanelProps) {
  const { t } = useTranslation();
  const { enterprise, userId: id } = route.useParams();
  const reports = useGraphqlQuery(userReportsOperation, { enterprise, id });
  return (
    <Panel title={t('user.people')}>
      <div className={styles.people}>
        <h3>{t('user.manager')}</h3>
        <ManagerName manager={manager} />
        <h3>{t(isPast ? 'user.reportsNow' : 'user.reports')}</h3>
        <QueryResult query={reports} lines={2} isMinor>
          {(data) => {
            const people = data.enterprise.user?.reports ?? [];
            if (people.length === 0) return <p className={styles.faint}>{t('user.noReports')}</p>;
            return (
              <ul>
                {people.map((one) => (
                  <li key={one.id}>
                    <PersonLink id={one.id} name={displayNameOf(one)} />{' '}
                    <span className={styles.faint}>{one.title}</span>
                  </li>
                ))}
              </ul>
            );
          }}
        </QueryResult>
      </div>
    </Panel>
  );
}

function ManagerName({ manager }: Pick<User, 'manager'>) {
  const { t } = useTranslation();
  if (manager === null) return <p className={styles.faint}>{t('user.noManager')}</p>;
  const { user, displayName, value } = manager;
  if (user === null) return <p title={t('user.managerElsewhere')}>{displayName ?? value}</p>;
  return <PersonLink id={user.id} name={displayNameOf({ ...user, displayName: user.displayName ?? displayName })} />;
}

function PersonLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { enterprise } = route.useParams();
  return (
    <Link to="/$enterprise/users/$userId" params={{ enterprise, userId: id }} state={true}>
      {name}
    </Link>
  );
}
