import { useTranslation } from 'react-i18next';
import type { OverviewActivityQuery } from '../../api/operations.generated.ts';
import { Count, DateTime } from '../../ui/text/localized.tsx';
import { ChartData } from './chart-data.tsx';

/** The counts of one day. */
export type ActivityDay = OverviewActivityQuery['enterprise']['activity'][number];

const COUNTS = [
  'requests',
  'refused',
  'failed',
  'created',
  'updated',
  'deactivated',
  'reactivated',
  'deleted',
] as const;

interface ActivityTableProps {
  readonly days: readonly ActivityDay[];
}

/** The data of the charts as a table, latest day first. */
export function ActivityTable({ days }: ActivityTableProps) {
  const { t } = useTranslation();
  const counts = COUNTS.map((id) => ({
    id,
    title: t(`provisioning.cycles.${id}`),
    render: (day: ActivityDay) => <Count value={day[id]} />,
  }));
  const columns = [
    { id: 'day', title: t('overview.day'), render: ({ from }: ActivityDay) => <DateTime at={from} shows="date" /> },
    { id: 'users', title: t('overview.users'), render: ({ users }: ActivityDay) => <Count value={users} /> },
    ...counts,
  ];
  return (
    <ChartData what={t('overview.activity')} columns={columns} rows={days.toReversed()} rowKey={({ from }) => from} />
  );
}
