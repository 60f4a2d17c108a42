import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CyclesListQuery, cyclesListOperation } from '../../api/operations.generated.ts';
import { useRows } from '../../api/use-paged-query.ts';
import { CycleShare, QUARANTINE_SHARE } from '../../shared/requests/cycles.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import { Count } from '../../ui/text/count.tsx';
import { Duration } from '../../ui/text/duration.tsx';
import { Moment } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { ADMINISTRATION } from './provisioning-search.ts';
import { justAfter } from './request-filter.ts';
import { useProvisioning } from './use-provisioning-search.ts';

type Cycle = CyclesListQuery['enterprise']['cycles']['nodes'][number];

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

/** Entra's cycles, newest first; each leads to its requests. */
export function CyclesTable() {
  const { t } = useTranslation();
  const { enterprise } = useProvisioning();
  const cycles = useRows({
    operation: cyclesListOperation,
    variablesAt: (after) => ({ enterprise, first: PAGE_SIZE, after }),
    pageIn: (data) => data.enterprise.cycles,
  });
  return (
    <DataTable
      {...cycles}
      label={t('provisioning.tabs.cycles')}
      columns={useCycleColumns(enterprise)}
      keyOf={({ id }) => id}
      empty={
        <Notice title={t('provisioning.cycles.empty')} icon="sync">
          <p>{t('provisioning.cycles.emptyLead')}</p>
        </Notice>
      }
      foot={<span>{t('provisioning.cycles.note', { share: QUARANTINE_SHARE })}</span>}
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
      isEnd: true,
      render: (cycle: Cycle) => <Count of={cycle[id]} />,
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
        render: ({ failureShare }) => <CycleShare share={failureShare} />,
      },
      ...counts,
      {
        id: 'token',
        title: t('provisioning.requests.token'),
        width: 160,
        isEnd: true,
        render: ({ accessToken }) => accessToken?.name ?? t('provisioning.administration'),
      },
    ];
  }, [t, enterprise]);
}

interface CycleLinkProps {
  readonly enterprise: string;
  readonly cycle: Pick<Cycle, 'startedAt' | 'endedAt' | 'accessToken'>;
}

/** When a cycle began; leads to its requests. */
export function CycleLink({ enterprise, cycle: { startedAt, endedAt, accessToken } }: CycleLinkProps) {
  const stretch = { from: startedAt, until: justAfter(endedAt) };
  return (
    <Link
      to="/$enterprise/provisioning"
      params={{ enterprise }}
      search={{ tab: 'requests', token: accessToken?.id ?? ADMINISTRATION, ...stretch }}
    >
      <Moment at={startedAt} />
    </Link>
  );
}

function CycleDuration({ cycle: { isOpen, startedAt, endedAt } }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  if (isOpen) return <Tag tone="accent">{t('provisioning.cycles.running')}</Tag>;
  return <Duration ms={Date.parse(endedAt) - Date.parse(startedAt)} />;
}
