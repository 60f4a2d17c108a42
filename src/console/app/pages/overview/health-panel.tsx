import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { cyclesListOperation, overviewLastContactOperation } from '../../api/operations.generated.ts';
import { QueryLink } from '../../shared/explore-link/query-link.tsx';
import { QUARANTINE_SHARE } from '../../shared/requests/cycles.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Answer } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { Moment } from '../../ui/text/localized.tsx';
import { FailureShares } from './failure-rate-chart.tsx';
import styles from './overview.module.css';
import { Silence } from './silence.tsx';
import { Fact, PulseFacts } from './sync-facts.tsx';
import { isSilent } from './sync-metrics.ts';
import { lastCyclesOf, useLastCycles, WATCH_MS } from './use-last-cycles.ts';

const route = getRouteApi('/$enterprise/');

/** From how many failures on Entra looks at their share, and from how many on it gives up whatever the share. */
const LIMITS = { share: QUARANTINE_SHARE, least: 5_000, most: 40_000 };

/** Whether Entra calls, how fast and how often, and how far it is from giving up. */
export function HealthPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const contact = useAsk(overviewLastContactOperation, { enterprise }, { refetchMs: WATCH_MS });
  const title = t('overview.health');
  return (
    <Panel
      title={title}
      actions={<QueryLink operation={cyclesListOperation} variables={lastCyclesOf(enterprise)} what={title} />}
    >
      <Answer to={contact} lines={8} isMinor>
        {({ enterprise: { lastRequestAt } }) =>
          lastRequestAt === null ? <NeverCalled /> : <Alive {...{ lastRequestAt }} now={contact.dataUpdatedAt} />
        }
      </Answer>
    </Panel>
  );
}

function NeverCalled() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <Notice title={t('overview.never.title')} icon="key">
      <p>{t('overview.never.lead')}</p>
      <Link to="/$enterprise/tokens" params={{ enterprise }}>
        {t('overview.never.link')}
      </Link>
    </Notice>
  );
}

interface AliveProps {
  readonly lastRequestAt: string;
  /** When the directory said so. */
  readonly now: number;
}

function Alive({ lastRequestAt, now }: AliveProps) {
  const { t } = useTranslation();
  const cycles = useLastCycles(route.useParams().enterprise);
  return (
    <>
      {isSilent(lastRequestAt, now) && <Silence />}
      <dl className={styles.facts}>
        <Fact title={t('overview.lastContact')}>
          <Moment at={lastRequestAt} shows="second" />
        </Fact>
      </dl>
      <Answer to={cycles} lines={8} isMinor>
        {({ enterprise: { cycles: page } }) =>
          page.nodes.length === 0 ? (
            <p className={styles.calm}>{t('overview.noCycles')}</p>
          ) : (
            <>
              <PulseFacts cycles={page.nodes} />
              <FailureShares cycles={page.nodes} />
            </>
          )
        }
      </Answer>
      <p className={styles.faint}>{t('overview.limit', LIMITS)}</p>
    </>
  );
}
