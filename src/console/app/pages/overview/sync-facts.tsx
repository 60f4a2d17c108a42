import { useTranslation } from 'react-i18next';
import { CycleShare } from '../../shared/requests/cycles.tsx';
import { Count } from '../../ui/text/count.tsx';
import { Duration } from '../../ui/text/duration.tsx';
import styles from './overview.module.css';
import { type Cycle, pulseOf } from './sync-metrics.ts';

/** How fast and how often Entra calls, and how much of it goes wrong. */
export function PulseFacts({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useTranslation();
  const pulse = pulseOf(cycles);
  if (pulse === null) return null;
  const { everyMs, perMinute, requests } = pulse;
  return (
    <dl className={styles.facts}>
      <Fact title={t('overview.comesEvery')}>{everyMs === null ? t('ui.none') : <Duration ms={everyMs} />}</Fact>
      <Fact title={t('overview.lastCycle')}>{t('provisioning.failures.requests', { count: requests })}</Fact>
      <Fact title={t('overview.rate')}>
        <Count of={perMinute} options={{ maximumFractionDigits: 1 }} /> {t('overview.perMinute')}
      </Fact>
      <Fact title={t('overview.lastShare')}>
        <CycleShare share={cycles[0]?.failureShare ?? 0} />
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** One thing that is known, below what it is called. */
export function Fact({ title, children }: FactProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
