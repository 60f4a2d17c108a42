import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesListOperation } from '../../api/operations.generated.ts';
import { usePagedQuery } from '../../api/use-paged-query.ts';
import { type Cycle, QUARANTINE_RATE } from '../../shared/requests/cycle.ts';
import { CycleLink, FailureRate } from '../../shared/requests/cycles.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import { Count, Duration } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { useProvisioningSearch } from './use-provisioning-search.ts';

const PAGE_SIZE = 100;
const COUNTS = [
  'requests',
  'created',
  'updated',
  'deactivated',
  'reactivated',
  'deleted',
  'refused',
  'failed',
] as const;

/** Entra's cycles, newest first, each with a link to its requests. */
export function CyclesTable() {
  const { t } = useTranslation();
  const { enterprise } = useProvisioningSearch();
  const cycles = usePagedQuery({
    operation: cyclesListOperation,
    variablesAt: (after) => ({ enterprise, first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.cycles,
  });
  return (
    <DataTable
      {...cycles}
      label={t('provisioning.tabs.cycles')}
      columns={useCycleColumns(enterprise)}
      rowKey={({ id }) => id}
      empty={
        <Notice title={t('provisioning.cycles.empty')} icon="sync">
          <p>{t('provisioning.cycles.emptyLead')}</p>
        </Notice>
      }
      footer={<span>{t('provisioning.cycles.note', { share: QUARANTINE_RATE })}</span>}
    />
  );
}

function useCycleColumns(enterprise: string): readonly Column<Cycle>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const counts = COUNTS.map((id) => ({
      id,
      title: t(`provisioning.cycles.${id}`),
      width: 118,
      isEndAligned: true,
      render: (cycle: Cycle) => <Count value={cycle[id]} />,
    }));
    return [
      {
        id: 'startedAt',
        title: t('provisioning.cycles.started'),
        width: 190,
        render: (cycle) => <CycleLink {...{ enterprise, cycle }} />,
      },
      {
        id: 'duration',
        title: t('provisioning.cycles.duration'),
        width: 100,
        render: (cycle) => <CycleDuration cycle={cycle} />,
      },
      {
        id: 'share',
        title: t('provisioning.cycles.share'),
        width: 180,
        render: ({ failureShare }) => <FailureRate share={failureShare} />,
      },
      ...counts,
      {
        id: 'token',
        title: t('provisioning.requests.token'),
        width: 160,
        isEndAligned: true,
        render: ({ accessToken }) => accessToken?.name ?? t('provisioning.administration'),
      },
    ];
  }, [t, enterprise]);
}

function CycleDuration({ cycle: { isOpen, startedAt, endedAt } }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  if (isOpen) return <Tag tone="accent">{t('provisioning.cycles.running')}</Tag>;
  return <Duration ms={Date.parse(endedAt) - Date.parse(startedAt)} />;
}
