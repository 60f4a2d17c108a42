import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type RequestsListQuery, requestsListOperation } from '../../api/operations.generated.ts';
import { usePagedQuery } from '../../api/use-paged-query.ts';
import { OutcomeTag } from '../../shared/requests/failures.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import { DateTime, Duration, useServerText } from '../../ui/text/localized.tsx';
import type { RequestSearch } from './provisioning-search.ts';
import { requestFilterOf } from './request-filter.ts';
import { RequestUser } from './request-user.tsx';
import { useProvisioningSearch } from './use-provisioning-search.ts';

type LoggedRequest = RequestsListQuery['enterprise']['requests']['nodes'][number];

const PAGE_SIZE = 100;

/** The request log, newest first. */
export function RequestsTable() {
  const { status, ...search } = useProvisioningSearch().search;
  return typeof status === 'string' ? <NoRequests isSearch={false} /> : <Requests search={{ ...search, status }} />;
}

function NoRequests({ isSearch }: { readonly isSearch: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('provisioning.requests.empty')}>
      <p>{t(isSearch ? 'provisioning.requests.emptySearch' : 'provisioning.requests.emptyLead')}</p>
    </Notice>
  );
}

function Requests({ search }: { readonly search: RequestSearch }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const requests = usePagedQuery({
    operation: requestsListOperation,
    variablesAt: (after) => ({ enterprise, filter: requestFilterOf(search), first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.requests,
  });
  return (
    <DataTable
      {...requests}
      label={t('provisioning.tabs.requests')}
      columns={useRequestColumns(enterprise)}
      rowKey={({ id }) => id}
      empty={<NoRequests isSearch={search.user !== undefined} />}
      footer={
        <span role="status">
          {t('provisioning.requests.shown', { count: requests.rows?.length ?? 0 })}
          {requests.onLoadMore ? ' …' : ''}
        </span>
      }
    />
  );
}

function useRequestColumns(enterprise: string): readonly Column<LoggedRequest>[] {
  const { t } = useTranslation();
  const serverText = useServerText();
  return useMemo(() => {
    const column = (
      id: 'method' | 'path' | 'reason' | 'operation' | 'deviations' | 'token',
      width: number,
      textOf: (request: LoggedRequest) => string | null,
    ): Column<LoggedRequest> => ({
      id,
      title: t(`provisioning.requests.${id}`),
      width,
      render: (request) => <span title={textOf(request) ?? ''}>{textOf(request) || t('ui.none')}</span>,
    });
    return [
      {
        id: 'at',
        title: t('provisioning.requests.at'),
        width: 245,
        render: (request) => <TimeLink {...{ enterprise, request }} />,
      },
      {
        id: 'outcome',
        title: t('provisioning.requests.outcome'),
        width: 160,
        render: (request) => <OutcomeTag {...request} />,
      },
      {
        id: 'user',
        title: t('provisioning.requests.user'),
        width: 200,
        render: (request) => <RequestUser request={request} />,
      },
      column('method', 95, ({ method }) => method),
      column('path', 220, ({ path }) => path),
      column('reason', 300, ({ reason }) => serverText(reason ?? '')),
      column('operation', 130, ({ operation }) => operation),
      column('deviations', 160, ({ dialects }) => dialects.join(', ')),
      column('token', 150, ({ accessToken }) => accessToken?.name ?? t('provisioning.administration')),
      {
        id: 'duration',
        title: t('provisioning.requests.duration'),
        width: 100,
        isEndAligned: true,
        render: ({ durationMs }) => <Duration ms={durationMs} />,
      },
    ];
  }, [t, serverText, enterprise]);
}

interface CellProps {
  readonly enterprise: string;
  readonly request: LoggedRequest;
}

function TimeLink({ enterprise, request: { id, at } }: CellProps) {
  return (
    <Link to="/$enterprise/provisioning" params={{ enterprise }} search={(before) => ({ ...before, request: id })}>
      <DateTime at={at} shows="second" />
    </Link>
  );
}
