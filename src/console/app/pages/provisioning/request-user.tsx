import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OneRequestQuery, WhoseRequestFragment } from '../../api/operations.generated.ts';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './provisioning.module.css';

type LoggedRequest = Pick<WhoseRequestFragment, 'userId' | 'userName' | 'user' | 'conflictingUser'>;

/** Whether it would have created somebody under a name that the user has whom it counts as being about. */
function wantedNameOf({ userId, userName, conflictingUser }: LoggedRequest): string | null {
  return userId === null || userId === conflictingUser?.id ? userName : null;
}

/** What to call whom a request was about; `null` where it was about nobody. */
function nameIn(request: LoggedRequest): string | null {
  const { user, userId } = request;
  return wantedNameOf(request) ?? user?.displayName ?? user?.userName ?? (userId && `…${userId.slice(-8)}`);
}

/** Whom a request was about: a user who is here or was deleted, else the user name that it gave, else nobody. */
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

interface PeopleProps {
  readonly label: string;
  /** The last failure of each. */
  readonly requests: readonly WhoseRequestFragment[];
  /** How many there are, named or not. */
  readonly count: number;
}

/** Some of those whom failures were about; each leads to the last one, and as many as are not named are counted. */
export function FailedUsers({ label, requests, count }: PeopleProps) {
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

interface OwnerProps {
  readonly owner: NonNullable<NonNullable<OneRequestQuery['enterprise']['request']>['conflictingUser']>;
}

/** Who has the user name that a request was refused for. */
export function NameOwner({ owner: { id, userName, displayName, active, isDeleted } }: OwnerProps) {
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
