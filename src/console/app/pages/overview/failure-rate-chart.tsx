import { useTranslation } from 'react-i18next';
import { type Cycle, QUARANTINE_RATE } from '../../shared/requests/cycle.ts';
import { FailureRate } from '../../shared/requests/cycles.tsx';
import { Chart } from '../../ui/chart/chart.tsx';
import { Count, DateTime, useDateTimeFormat } from '../../ui/text/localized.tsx';
import { ChartData } from './chart-data.tsx';
import styles from './overview.module.css';

interface FailureRateChartProps {
  /** Newest first. */
  readonly cycles: readonly Cycle[];
}

/** The failure rate of each cycle against Entra's quarantine threshold. */
export function FailureRateChart({ cycles }: FailureRateChartProps) {
  const { t, i18n } = useTranslation();
  const title = t('overview.shares');
  const textOf = useDateTimeFormat();
  const days = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short' });
  const hours = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const percents = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const points = cycles
    .toReversed()
    .map(({ startedAt, failureShare }) => ({ at: Date.parse(startedAt), share: failureShare * 100 }));
  return (
    <>
      <figure className={styles.shares}>
        <figcaption>{title}</figcaption>
        <Chart
          label={title}
          shape="bar"
          height={180}
          points={points}
          series={[{ key: 'share', title: t('provisioning.cycles.share'), color: 'var(--chart-3)' }]}
          limit={{ at: QUARANTINE_RATE * 100, title: t('overview.quarantine', { share: QUARANTINE_RATE }) }}
          formatTime={(at) => textOf(new Date(at).toISOString(), 'minute')}
          formatTick={(at) => [days.format(at), hours.format(at)]}
          formatValue={(percent) => percents.format(percent / 100)}
        />
      </figure>
      <ChartData what={title} columns={useFailureRateColumns()} rows={cycles} rowKey={({ id }) => id} />
    </>
  );
}

function useFailureRateColumns() {
  const { t } = useTranslation();
  const counts = (['requests', 'refused', 'failed'] as const).map((id) => ({
    id,
    title: t(`provisioning.cycles.${id}`),
    render: (cycle: Cycle) => <Count value={cycle[id]} />,
  }));
  return [
    {
      id: 'startedAt',
      title: t('provisioning.cycles.started'),
      render: ({ startedAt }: Cycle) => <DateTime at={startedAt} />,
    },
    {
      id: 'share',
      title: t('provisioning.cycles.share'),
      render: ({ failureShare }: Cycle) => <FailureRate share={failureShare} />,
    },
    ...counts,
  ];
}
