import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedUser } from '../../../shared/user-columns.ts';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { oneUserOperation } from '../../api/operations.generated.ts';
import { instantBefore } from '../../shared/instants.ts';
import { ActiveTag, displayNameOf, MissingTags } from '../../shared/users/user-labels.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { AsOfControls } from './as-of-controls.tsx';
import { AttributesPanel } from './attributes-panel.tsx';
import { Comparison } from './comparison.tsx';
import { EraseAction } from './erase-action.tsx';
import { FailedRequestsPanel } from './failed-requests-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ManagerPanel } from './manager-panel.tsx';
import { useHistory } from './use-history.ts';
import styles from './user.module.css';

const route = getRouteApi('/$enterprise/users/$userId');

/** The page of one user: current or past state, and history. */
export function UserPage() {
  const { t } = useTranslation();
  const { enterprise, userId: id } = route.useParams();
  const { at } = route.useSearch();
  const isPast = at !== undefined;
  const now = useGraphqlQuery(oneUserOperation, { enterprise, id, asOf: null });
  const then = useGraphqlQuery(
    oneUserOperation,
    { enterprise, id, asOf: at ?? null },
    { isEnabled: isPast, keepsPrevious: true },
  );
  const nowUser = now.data?.enterprise.user ?? null;
  const user = (isPast ? then : now).data?.enterprise.user ?? null;
  const known = user ?? nowUser;
  const isUnknown = useHistory().rows?.length === 0 && known === null;
  return (
    <Page
      title={known ? displayNameOf(known) : t('user.title')}
      above={<Back />}
      lead={user && <Lead user={user} isDeleted={now.isSuccess && nowUser === null} />}
      actions={<EraseAction name={known && displayNameOf(known)} />}
    >
      <QueryResult query={now}>
        {() =>
          isUnknown ? (
            <Unknown />
          ) : (
            <>
              <AsOfControls createdAt={known?.createdAt ?? null} />
              <Comparison />
              <div className={styles.columns}>
                <div>
                  <QueryResult query={isPast ? then : now} lines={16}>
                    {({ enterprise: { user: shown } }) =>
                      shown === null ? <NotAtThisTime /> : <AttributesPanel user={shown} />
                    }
                  </QueryResult>
                </div>
                <div className={styles.side}>
                  {user && <ManagerPanel user={user} isPast={isPast} />}
                  <FailedRequestsPanel userName={known?.userName ?? null} />
                  <HistoryPanel />
                </div>
              </div>
            </>
          )
        }
      </QueryResult>
    </Page>
  );
}

/** Links back to the list with its search, filter and order. */
function Back() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  return (
    <Link to="/$enterprise/users" params={{ enterprise }} search={list ?? {}}>
      {t('user.back')}
    </Link>
  );
}

function Lead({ user, isDeleted }: { readonly user: ListedUser; readonly isDeleted: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.lead}>
      <span>{user.userName}</span>
      {isDeleted ? <Tag tone="bad">{t('user.operation.DELETE')}</Tag> : <ActiveTag isActive={user.active} />}
      {user.missing.length > 0 && <span>{t('user.missing')}</span>}
      <MissingTags missing={user.missing} />
      <span>{t('user.version', { version: user.version })}</span>
      <span>
        {t('user.changed')} <DateTime at={user.updatedAt} />
      </span>
    </span>
  );
}

/** No such user has ever existed. */
function Unknown() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <Notice title={t('user.unknown.title')} icon="user">
      <p>{t('user.unknown.lead')}</p>
      <Link to="/$enterprise/users" params={{ enterprise }}>
        {t('user.unknown.users')}
      </Link>
    </Notice>
  );
}

/** The user does not exist at the selected time: not created yet, deleted, or erased. */
function NotAtThisTime() {
  const { t } = useTranslation();
  const { enterprise, userId } = route.useParams();
  const last = useHistory().rows?.[0];
  if (last?.operation === 'ERASE')
    return (
      <Notice title={t('user.erased.title')} icon="user">
        <p>
          {t('user.erased.lead')} <DateTime at={last.at} shows="second" />
        </p>
        <p>{t('user.erased.left')}</p>
      </Notice>
    );
  if (last?.operation !== 'DELETE')
    return (
      <Notice title={t('user.nobody.title')} icon="user">
        <p>{t('user.nobody.lead')}</p>
      </Notice>
    );
  return (
    <Notice title={t('user.deleted.title')} icon="user">
      <p>
        {t('user.deleted.lead')} <DateTime at={last.at} shows="second" />
      </p>
      <Link
        to="/$enterprise/users/$userId"
        params={{ enterprise, userId }}
        search={{ at: instantBefore(last.at) }}
        state={true}
      >
        {t('user.deleted.look')}
      </Link>
    </Notice>
  );
}
