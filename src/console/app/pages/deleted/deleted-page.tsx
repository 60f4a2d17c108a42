import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deletedUsersOperation } from '../../api/operations.generated.ts';
import { usePagedQuery } from '../../api/use-paged-query.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Page } from '../../ui/layout/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useDeletionColumns } from './use-deletion-columns.tsx';

const route = getRouteApi('/$enterprise/users/deleted');
const PAGE_SIZE = 100;

/** The deleted users, most recent first. */
export function DeletedPage() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const deletions = useDeletions(enterprise);
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
        {...deletions}
        label={t('deleted.title')}
        columns={useDeletionColumns(enterprise)}
        rowKey={({ userId }) => userId}
        empty={<Notice title={t('deleted.nobody')} icon="users" />}
        footer={
          <span role="status">
            {t('deleted.shown', { count: deletions.rows?.length ?? 0 })}
            {deletions.onLoadMore ? ' …' : ''}
          </span>
        }
      />
    </Page>
  );
}

function useDeletions(enterprise: string) {
  return usePagedQuery({
    operation: deletedUsersOperation,
    variablesAt: (after) => ({ enterprise, first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.deletions,
  });
}
