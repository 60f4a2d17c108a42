import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ExplainUsersQuery, explainUsersOperation, type UserFilter } from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Answer } from '../../ui/answer.tsx';
import { Count } from '../../ui/count.tsx';
import { Panel } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Code } from './code.tsx';
import styles from './explore.module.css';

const route = getRouteApi('/$enterprise/explore');
const FIRST = 20;

/** The statement that a filter becomes, and how the database goes about it. */
export function Explanation({ filter }: { readonly filter: UserFilter }) {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const explained = useAsk(explainUsersOperation, { enterprise, filter, first: FIRST }, { keepsPrevious: true });
  return (
    <Panel title={t('explore.plan.title')}>
      <Answer to={explained}>{(data) => <Plan {...data.enterprise.explainUsers} />}</Answer>
    </Panel>
  );
}

function Plan(plan: ExplainUsersQuery['enterprise']['explainUsers']) {
  const { t } = useTranslation();
  const { isIndexed, indexes, estimatedRows, estimatedCost, sql } = plan;
  return (
    <>
      <div className={styles.lead}>
        <Tag tone={isIndexed ? 'good' : 'warn'}>{t(isIndexed ? 'explore.plan.indexed' : 'explore.plan.scanned')}</Tag>
        {indexes.map((name) => (
          <code key={name}>{name}</code>
        ))}
        <span className={styles.soft}>
          {t('explore.plan.rows')} <Count of={estimatedRows} /> · {t('explore.plan.cost')} <Count of={estimatedCost} />
        </span>
      </div>
      <Code text={sql} what={t('explore.plan.sql')} />
      <details className={styles.details}>
        <summary>{t('explore.plan.whole')}</summary>
        <Code text={JSON.stringify(plan.plan, null, 2)} what={t('explore.plan.whole')} />
      </details>
    </>
  );
}
