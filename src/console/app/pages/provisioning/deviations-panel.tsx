import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { type DialectsSeenQuery, dialectsSeenOperation } from '../../api/operations.generated.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Answer } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Moment } from '../../ui/text/localized.tsx';
import styles from './provisioning.module.css';
import { useProvisioning } from './use-provisioning-search.ts';

type Sighting = DialectsSeenQuery['enterprise']['dialects'][number];

/** What clients say beside the RFCs, since when, and what it means. */
export function DialectsPanel() {
  const { t } = useTranslation();
  const { enterprise } = useProvisioning();
  const seen = useAsk(dialectsSeenOperation, { enterprise });
  return (
    <Panel title={t('provisioning.tabs.dialects')}>
      <Answer to={seen}>
        {(data) =>
          data.enterprise.dialects.length === 0 ? (
            <Notice title={t('provisioning.dialects.empty')} icon="check">
              <p>{t('provisioning.dialects.emptyLead')}</p>
            </Notice>
          ) : (
            <ul className={styles.failures}>
              {data.enterprise.dialects.map((one) => (
                <DialectEntry key={one.dialect} sighting={one} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}

function DialectEntry({ sighting: { dialect, requests, firstAt, lastAt } }: { readonly sighting: Sighting }) {
  const { t } = useTranslation();
  const { enterprise } = useProvisioning();
  return (
    <li className={styles.failure}>
      <div className={styles.line}>
        <code>{dialect}</code>
        <Link to="/$enterprise/provisioning" params={{ enterprise }} search={{ tab: 'requests', dialect }}>
          {t('provisioning.failures.requests', { count: requests })}
        </Link>
      </div>
      <p>{t(`provisioning.dialect.${dialect}`)}</p>
      <p className={`${styles.line} ${styles.faint}`}>
        <span>
          {t('provisioning.dialects.first')} <Moment at={firstAt} />
        </span>
        <span>
          {t('provisioning.dialects.last')} <Moment at={lastAt} />
        </span>
      </p>
    </li>
  );
}
