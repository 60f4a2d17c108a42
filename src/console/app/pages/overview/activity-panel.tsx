import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { overviewActivityOperation } from '../../api/operations.generated.ts';
import { QueryLink } from '../../shared/explore-link/query-link.tsx';
import { PERIODS, useRecentPeriod } from '../../shared/requests/periods.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { readerTimeZone, useDateTimeFormat } from '../../ui/text/localized.tsx';
import { type ActivityDay, ActivityTable } from './activity-table.tsx';
import styles from './overview.module.css';

const route = getRouteApi('/$enterprise/');
const COLORS = {
  created: 'var(--chart-2)',
  updated: 'var(--chart-1)',
  deactivated: 'var(--chart-3)',
  reactivated: 'var(--chart-5)',
  deleted: 'var(--chart-4)',
} as const;
const KINDS = ['created', 'updated', 'deactivated', 'reactivated', 'deleted'] as const;

/** Growth and changes of the last 30 days, by day. */
export function ActivityPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const timeZone = readerTimeZone();
  const variables = { enterprise, ...useRecentPeriod(PERIODS.month), timeZone };
  const activity = useGraphqlQuery(overviewActivityOperation, variables);
  const title = t('overview.activity');
  return (
    <Panel
      title={title}
      actions={<QueryLink operation={overviewActivityOperation} variables={variables} what={title} />}
    >
      <QueryResult query={activity} lines={8}>
        {(data) => <Charts days={data.enterprise.activity} />}
      </QueryResult>
      <p className={styles.faint}>{t('overview.timeZone', { timeZone })}</p>
    </Panel>
  );
}

function Charts({ days }: { readonly days: readonly ActivityDay[] }) {
  const { t, i18n } = useTranslation();
  const textOf = useDateTimeFormat();
  const short = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short' });
  const formats = {
    formatTime: (at: number) => textOf(new Date(at).toISOString(), 'date'),
    formatTick: (at: number) => [short.format(at)],
  };
  const points = days.map(({ from, ...counts }) => ({ at: Date.parse(from), ...counts }));
  const movement = KINDS.map((key) => ({ key, title: t(`provisioning.cycles.${key}`), color: COLORS[key] }));
  const growth = [{ key: 'users', title: t('overview.users'), color: 'var(--chart-1)' }];
  return (
    <>
      <div className={styles.charts}>
        <figure>
          <figcaption>{t('overview.growth')}</figcaption>
          <Chart label={t('overview.growth')} shape="area" series={growth} {...{ points, ...formats }} />
        </figure>
        <figure>
          <figcaption>{t('overview.movement')}</figcaption>
          <Chart label={t('overview.movement')} shape="bar" series={movement} {...{ points, ...formats }} />
        </figure>
      </div>
      <ActivityTable days={days} />
    </>
  );
}
