import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.ts';
import { deletedUsersOperation } from '../../api/operations.generated.ts';
import { useRows } from '../../api/use-rows.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useDeletionColumns } from './use-deletion-columns.tsx';

const route = getRouteApi('/$enterprise/users/deleted');
const PAGE_SIZE = 100;

/** Who was deleted, the last ones first; each can still be looked at. */
export function DeletedPage() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const { rows, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDeletions(enterprise);
  const onEnd = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return (
    <Page
      title={t('deleted.title')}
      lead={t('deleted.lead')}
      above={
        <Link to="/$enterprise/users" params={{ enterprise }}>
          {t('user.back')}
        </Link>
      }
      isFull
    >
      <DataTable
        label={t('deleted.title')}
        columns={useDeletionColumns(enterprise)}
        rows={rows}
        keyOf={({ userId }) => userId}
        error={error}
        onRetry={() => void refetch()}
        onEnd={hasNextPage ? onEnd : undefined}
        empty={<Notice title={t('deleted.nobody')} icon="users" />}
        foot={
          <span role="status">
            {t('deleted.shown', { count: rows?.length ?? 0 })}
            {hasNextPage ? ' …' : ''}
          </span>
        }
      />
    </Page>
  );
}

function useDeletions(enterprise: string) {
  return useRows(['DeletedUsers', enterprise], async (after, signal) => {
    const variables = { enterprise, first: PAGE_SIZE, after };
    return (await ask(deletedUsersOperation, variables, signal)).enterprise.deletions;
  });
}
