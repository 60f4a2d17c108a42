import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OneRequestQuery, WhoseRequestFragment } from '../../api/operations.generated.ts';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './provisioning.module.css';

type LoggedRequest = Pick<WhoseRequestFragment, 'userId' | 'userName' | 'user' | 'conflictingUser'>;

/** The user name of a rejected creation that conflicts with the user whom the request is attributed to; else `null`. */
function wantedNameOf({ userId, userName, conflictingUser }: LoggedRequest): string | null {
  return userId === null || userId === conflictingUser?.id ? userName : null;
}

/** The name of the user of a request; `null` when it concerns no user. */
function nameIn(request: LoggedRequest): string | null {
  const { user, userId } = request;
  return wantedNameOf(request) ?? user?.displayName ?? user?.userName ?? (userId && `…${userId.slice(-8)}`);
}

/** The user of a request: a link to an existing or deleted user, else the user name in the request. */
export function RequestUser({ request }: { readonly request: LoggedRequest }) {
  const { t } = useTranslation();
  const { userId, user } = request;
  const name = nameIn(request);
  if (userId === null) return name && <span title={name}>{name}</span>;
  return (
    <>
      <UserLink id={userId} title={user?.userName ?? userId}>
        {name}
      </UserLink>{' '}
      {user?.isDeleted && <Tag tone="quiet">{t('provisioning.deleted')}</Tag>}
    </>
  );
}

interface UserLinkProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function UserLink({ id, title, children }: UserLinkProps) {
  const { enterprise } = useParams({ from: '/$enterprise' });
  return (
    <Link to="/$enterprise/users/$userId" params={{ enterprise, userId: id }} title={title}>
      {children}
    </Link>
  );
}

interface FailedUsersProps {
  readonly label: string;
  /** The last failure of each user. */
  readonly requests: readonly WhoseRequestFragment[];
  /** The number of users, including those not listed. */
  readonly count: number;
}

/** Some affected users, each with a link to the last failure, and the number of others. */
export function FailedUsers({ label, requests, count }: FailedUsersProps) {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  if (count === 0) return null;
  const rest = count - requests.length;
  return (
    <p className={styles.line}>
      <span>{label}</span>
      {requests.map((request) => (
        <Link
          key={request.id}
          to="/$enterprise/provisioning"
          params={{ enterprise }}
          search={(before) => ({ ...before, request: request.id })}
        >
          {nameIn(request)}
        </Link>
      ))}
      {rest > 0 && <span>{t('provisioning.failures.more', { count: rest })}</span>}
    </p>
  );
}

interface NameOwnerProps {
  readonly owner: NonNullable<NonNullable<OneRequestQuery['enterprise']['request']>['conflictingUser']>;
}

/** The owner of the user name in a rejected request. */
export function NameOwner({ owner: { id, userName, displayName, active, isDeleted } }: NameOwnerProps) {
  const { t } = useTranslation();
  const state = isDeleted ? 'deleted' : active ? null : 'deactivated';
  return (
    <p className={styles.line}>
      <span>{t('provisioning.request.belongsTo')}</span>
      <UserLink id={id} title={userName}>
        {displayName ?? userName}
      </UserLink>
      {state && <Tag tone="quiet">{t(`provisioning.${state}`)}</Tag>}
    </p>
  );
}
