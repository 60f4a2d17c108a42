import { useTranslation } from 'react-i18next';
import type { OverviewActivityQuery } from '../../api/operations.generated.ts';
import { Count } from '../../ui/count.tsx';
import styles from './overview.module.css';

/** What happened on one day. */
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
  readonly formatTime: (at: number) => string;
}

/** The same numbers that the charts draw, the last day first. */
export function ActivityTable({ days, formatTime }: ActivityTableProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls by the keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('overview.numbers')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview.day')}</th>
            <th scope="col">{t('overview.users')}</th>
            {COUNTS.map((key) => (
              <th key={key} scope="col">
                {t(`provisioning.cycles.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.from}>
              <th scope="row">{formatTime(Date.parse(day.from))}</th>
              <td>
                <Count of={day.users} />
              </td>
              {COUNTS.map((key) => (
                <td key={key}>
                  <Count of={day[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
