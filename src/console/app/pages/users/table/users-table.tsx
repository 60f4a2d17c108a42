import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellValue, cellValue, type ListedUser, type UserColumn } from '../../../../shared/user-columns.ts';
import { ActiveTag, displayNameOf, MissingTags, useAttributeLabel } from '../../../shared/users/user-labels.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { SmallFailure } from '../../../ui/feedback/query-result.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { DataTable, MAX_ROWS } from '../../../ui/table/data-table.tsx';
import type { RowRange } from '../../../ui/table/row-list.ts';
import type { Column } from '../../../ui/table/table-parts.tsx';
import { Count, DateTime } from '../../../ui/text/localized.tsx';
import styles from '../users.module.css';
import { isSortable } from '../users-search.ts';
import { type UserSelection, useUsers } from './use-users.ts';
import { type UsersTotal, useUsersTotal } from './use-users-total.ts';

interface UsersTableProps {
  readonly selection: UserSelection;
  readonly columns: readonly UserColumn[];
  readonly sort: string | undefined;
  readonly onSort: (column: string) => void;
}

/** The table of matching users. */
export function UsersTable({ selection, columns, sort, onSort }: UsersTableProps) {
  const { t } = useTranslation();
  const counted = useUsersTotal(selection);
  const { view, ...users } = useUsers(selection, counted.total);
  return (
    <DataTable
      {...users}
      label={t('users.title')}
      columns={useUserColumns(columns)}
      rowKey={(_, index) => index}
      onLoadMore={users.error ? undefined : counted.onCountFurther}
      resetKey={JSON.stringify(selection)}
      sort={sort === undefined ? null : { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') }}
      onSort={onSort}
      empty={<NoUsers isUnfiltered={selection.filter === null && selection.search === null} />}
      footer={<TableFooter {...counted} view={users.rows?.length ? view : null} />}
    />
  );
}

function useUserColumns(columns: readonly UserColumn[]): readonly Column<ListedUser>[] {
  const { t } = useTranslation();
  const labelAttribute = useAttributeLabel();
  return useMemo(() => {
    const first: Column<ListedUser> = {
      id: 'displayName',
      title: t('users.person'),
      width: 180,
      isSortable: true,
      render: (user) => <UserLink user={user} />,
    };
    const others = columns.map((column) => ({
      id: column,
      title: labelAttribute(column),
      width: WIDTHS[column] ?? 140,
      isSortable: isSortable(column),
      render: (user: ListedUser) => <UserCell user={user} column={column} />,
    }));
    return [first, ...others.filter(({ id }) => id !== 'displayName')];
  }, [t, labelAttribute, columns]);
}

const WIDTHS: Partial<Record<UserColumn, number>> = {
  userName: 210,
  active: 130,
  'emails.work': 240,
  emails: 260,
  id: 300,
  externalId: 300,
  version: 90,
  'addresses.country': 105,
};

function NoUsers({ isUnfiltered }: { readonly isUnfiltered: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice title={t(isUnfiltered ? 'users.empty.title' : 'users.nobody.title')} icon="users">
      <p>{t(isUnfiltered ? 'users.empty.lead' : 'users.nobody.lead')}</p>
    </Notice>
  );
}

function TableFooter({ error, onRetry, view, ...counted }: UsersTotal & { readonly view: RowRange | null }) {
  const { t } = useTranslation();
  const { total } = counted;
  return (
    <>
      {total === undefined && error === null && <span>{t('ui.loading')}</span>}
      {total !== undefined && (
        <Total {...counted} total={total} isCounting={counted.isLowerBound && !counted.onCountAll && error === null} />
      )}
      {error !== null && <SmallFailure error={error} onRetry={onRetry} />}
      {view !== null && <span>{t('users.inView', { first: view.first + 1, last: view.last + 1 })}</span>}
    </>
  );
}

type TotalProps = Pick<UsersTotal, 'isLowerBound' | 'onCountAll'> & {
  readonly total: number;
  readonly isCounting: boolean;
};

/** The count, and a button to count exactly. */
function Total({ total, isLowerBound, onCountAll, isCounting }: TotalProps) {
  const { t } = useTranslation();
  const number = useRef<HTMLSpanElement>(null);
  const countAll = () => {
    // The button disappears while counting; the focus moves to the number.
    number.current?.focus();
    onCountAll?.();
  };
  return (
    <div className={styles.total}>
      <span ref={number} role="status" tabIndex={-1}>
        <Count value={total} />
        {isLowerBound ? '+' : ''} {t('users.people', { count: total })}
      </span>
      {onCountAll && (
        <Button variant="link" onPress={countAll}>
          {t('users.countAll')}
        </Button>
      )}
      {isCounting && <span>{t('ui.loading')}</span>}
      {total > MAX_ROWS && <span>{t('users.most', { most: MAX_ROWS })}</span>}
    </div>
  );
}

const route = getRouteApi('/$enterprise/users');

/** Links to a user; the history state carries the list's URL parameters for the way back. */
function UserLink({ user }: { readonly user: ListedUser }) {
  const { enterprise } = route.useParams();
  const list = route.useSearch();
  return (
    <Link
      to="/$enterprise/users/$userId"
      params={{ enterprise, userId: user.id }}
      state={(before) => ({ ...before, list })}
    >
      {displayNameOf(user)}
    </Link>
  );
}

interface UserCellProps {
  readonly user: ListedUser;
  readonly column: UserColumn;
}

/** A cell's content, always rendered as text. */
function UserCell({ user, column }: UserCellProps) {
  const { t } = useTranslation();
  const value: CellValue = cellValue(user, column);
  if (value === null || value === '' || (typeof value === 'object' && value.length === 0)) {
    return <span className={styles.none}>{t('ui.none')}</span>;
  }
  if (column === 'active') return <ActiveTag isActive={user.active} />;
  if (column === 'missing') return <MissingTags missing={user.missing} />;
  if (column === 'createdAt' || column === 'updatedAt') return <DateTime at={user[column]} />;
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return <span title={text}>{text}</span>;
}
