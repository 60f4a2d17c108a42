import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { explainUsersOperation, type PlanFieldsFragment, type UserFilter } from '../../api/operations.generated.ts';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Count } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import { Code } from './code.tsx';
import styles from './explore.module.css';
import { PlanTree } from './plan-tree.tsx';

const route = getRouteApi('/$enterprise/explore');
const FIRST = 20;

/** The SQL statements and query plans of a filter: for a page of users, and for the count. */
export function Explanation({ filter }: { readonly filter: UserFilter }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const explained = useGraphqlQuery(
    explainUsersOperation,
    { enterprise, filter, first: FIRST },
    { keepsPrevious: true },
  );
  return (
    <>
      <Panel title={t('explore.plan.page')}>
        <QueryResult query={explained}>{({ enterprise: { page } }) => <Plan {...page} />}</QueryResult>
      </Panel>
      <Panel title={t('explore.plan.total')}>
        <p className={styles.lead}>{t('explore.plan.totalLead')}</p>
        <QueryResult query={explained} isMinor>
          {({ enterprise: { total } }) => <Plan {...total} />}
        </QueryResult>
      </Panel>
    </>
  );
}

function Plan({ isIndexed, estimatedRows, estimatedCost, sql, plan }: PlanFieldsFragment) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.lead}>
        <Tag tone={isIndexed ? 'good' : 'warn'}>{t(isIndexed ? 'explore.plan.indexed' : 'explore.plan.scanned')}</Tag>
        <span className={styles.soft}>
          {t('explore.plan.rows')} <Count value={estimatedRows} /> · {t('explore.plan.cost')}{' '}
          <Count value={estimatedCost} />
        </span>
      </div>
      {!isIndexed && <p className={styles.lead}>{t('explore.plan.scannedLead')}</p>}
      <PlanTree plan={plan} />
      <Code text={sql} what={t('explore.plan.sql')} />
      <details className={styles.details}>
        <summary>{t('explore.plan.whole')}</summary>
        <Code text={JSON.stringify(plan, null, 2)} what={t('explore.plan.whole')} />
      </details>
    </>
  );
}
