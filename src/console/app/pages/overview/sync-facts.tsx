import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../shared/requests/cycle.ts';
import { FailureRate } from '../../shared/requests/cycles.tsx';
import { Count, Duration } from '../../ui/text/localized.tsx';
import styles from './overview.module.css';
import { syncMetricsOf } from './sync-metrics.ts';

/** Sync interval, throughput and failure rate. */
export function SyncFacts({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useTranslation();
  const metrics = syncMetricsOf(cycles);
  if (metrics === null) return null;
  const { intervalMs, perMinute, requests } = metrics;
  return (
    <dl className={styles.facts}>
      <Fact title={t('overview.comesEvery')}>{intervalMs === null ? t('ui.none') : <Duration ms={intervalMs} />}</Fact>
      <Fact title={t('overview.lastCycle')}>{t('provisioning.failures.requests', { count: requests })}</Fact>
      <Fact title={t('overview.rate')}>
        <Count value={perMinute} options={{ maximumFractionDigits: 1 }} /> {t('overview.perMinute')}
      </Fact>
      <Fact title={t('overview.lastShare')}>
        <FailureRate share={cycles[0]?.failureShare ?? 0} />
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** A labeled value. */
export function Fact({ title, children }: FactProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
