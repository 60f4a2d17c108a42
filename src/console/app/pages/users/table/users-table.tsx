import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedUser, UserColumn } from '../../../../shared/user-columns.ts';
import { UserCell } from '../../../shared/users/user-labels.tsx';
import { Notice, SmallFailure } from '../../../ui/feedback/notice.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { DataTable, MOST_ROWS } from '../../../ui/table/data-table.tsx';
import type { View } from '../../../ui/table/row-list.ts';
import type { Column } from '../../../ui/table/table-parts.tsx';
import { Count } from '../../../ui/text/count.tsx';
import styles from '../users.module.css';
import { isSortable } from '../users-search.ts';
import { ListedPerson } from './listed-person.tsx';
import { type Meant, useUsers } from './use-users.ts';
import { type UsersTotal, useUsersTotal } from './use-users-total.ts';

interface UsersTableProps {
  readonly meant: Meant;
  readonly columns: readonly UserColumn[];
  readonly sort: string | undefined;
  readonly onSort: (column: string) => void;
}

/** The users that are meant. */
export function UsersTable({ meant, columns, sort, onSort }: UsersTableProps) {
  const { t } = useTranslation();
  const counted = useUsersTotal(meant);
  const { view, ...users } = useUsers(meant, counted.total);
  return (
    <DataTable
      {...users}
      label={t('users.title')}
      columns={useUserColumns(columns)}
      keyOf={(_, index) => index}
      onEnd={users.error ? undefined : counted.onMore}
      about={JSON.stringify(meant)}
      sort={sort === undefined ? null : { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') }}
      onSort={onSort}
      empty={<Nobody isAnybodyMeant={meant.filter === null && meant.search === null} />}
      foot={<Foot {...counted} view={users.rows?.length ? view : null} />}
    />
  );
}

function useUserColumns(columns: readonly UserColumn[]): readonly Column<ListedUser>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const first: Column<ListedUser> = {
      id: 'displayName',
      title: t('users.person'),
      width: 180,
      isSortable: true,
      render: (user) => <ListedPerson user={user} />,
    };
    const others = columns.map((column) => ({
      id: column,
      title: t(`attributes.${column}` as 'attributes.title'),
      width: WIDTHS[column] ?? 140,
      isSortable: isSortable(column),
      render: (user: ListedUser) => <UserCell user={user} column={column} />,
    }));
    return [first, ...others.filter(({ id }) => id !== 'displayName')];
  }, [t, columns]);
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

function Nobody({ isAnybodyMeant }: { readonly isAnybodyMeant: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice title={t(isAnybodyMeant ? 'users.empty.title' : 'users.nobody.title')} icon="users">
      <p>{t(isAnybodyMeant ? 'users.empty.lead' : 'users.nobody.lead')}</p>
    </Notice>
  );
}

function Foot({ error, onRetry, view, ...counted }: UsersTotal & { readonly view: View | null }) {
  const { t } = useTranslation();
  const { total } = counted;
  return (
    <>
      {total === undefined && error === null && <span>{t('ui.loading')}</span>}
      {total !== undefined && (
        <Total {...counted} total={total} isCounting={counted.isMore && !counted.onAll && error === null} />
      )}
      {error !== null && <SmallFailure error={error} onRetry={onRetry} />}
      {view !== null && <span>{t('users.inView', { first: view.first + 1, last: view.last + 1 })}</span>}
    </>
  );
}

type TotalProps = Pick<UsersTotal, 'isMore' | 'onAll'> & { readonly total: number; readonly isCounting: boolean };

/** How many are meant, and the way to know it exactly. */
function Total({ total, isMore, onAll, isCounting }: TotalProps) {
  const { t } = useTranslation();
  const number = useRef<HTMLSpanElement>(null);
  const countAll = () => {
    // The button is away while they are counted; the focus waits at the number that will change.
    number.current?.focus();
    onAll?.();
  };
  return (
    <div className={styles.total}>
      <span ref={number} role="status" tabIndex={-1}>
        <Count of={total} />
        {isMore ? '+' : ''} {t('users.people', { count: total })}
      </span>
      {onAll && (
        <Button look="link" onPress={countAll}>
          {t('users.countAll')}
        </Button>
      )}
      {isCounting && <span>{t('ui.loading')}</span>}
      {total > MOST_ROWS && <span>{t('users.most', { most: MOST_ROWS })}</span>}
    </div>
  );
}
