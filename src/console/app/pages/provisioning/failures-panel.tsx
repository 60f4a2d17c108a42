import { useTranslation } from 'react-i18next';
import { useFailures } from '../../shared/requests/failures.tsx';
import { PERIODS, type Period, useRecentPeriod } from '../../shared/requests/periods.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Choice } from '../../ui/form/field.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { FailureEntry } from './failure-entry.tsx';
import styles from './provisioning.module.css';
import { useProvisioningSearch } from './use-provisioning-search.ts';

const FIRST = 50;

/** Failures of a period, grouped by cause. */
export function FailuresPanel() {
  const { t } = useTranslation();
  const { enterprise, search, change } = useProvisioningSearch();
  const span = search.span ?? 'day';
  const period = useRecentPeriod(PERIODS[span]);
  const failures = useFailures({ enterprise, ...period, first: FIRST });
  const options = (Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: t(`provisioning.span.${value}`) }));
  return (
    <Panel
      title={t('provisioning.tabs.failures')}
      actions={
        <Choice
          label={t('provisioning.span.label')}
          value={span}
          options={options}
          onChange={(value) => change({ span: value })}
        />
      }
    >
      <QueryResult query={failures}>
        {(data) =>
          data.enterprise.failures.length === 0 ? (
            <Notice title={t('provisioning.failures.empty')} icon="check">
              <p>{t('provisioning.failures.emptyLead')}</p>
            </Notice>
          ) : (
            <ul className={styles.failures}>
              {data.enterprise.failures.map((group) => (
                <FailureEntry key={group.lastRequest.id} group={group} />
              ))}
            </ul>
          )
        }
      </QueryResult>
    </Panel>
  );
}
