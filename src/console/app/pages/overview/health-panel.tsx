import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cyclesListOperation, overviewLastContactOperation } from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Answer } from '../../ui/answer.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Panel } from '../../ui/page.tsx';
import { CycleShare } from '../provisioning/cycle-share.tsx';
import styles from './overview.module.css';

const route = getRouteApi('/$enterprise/');

/** How many cycles the overview shows; asked for once, for all of its parts. */
export const LAST_CYCLES = 3;

/** Whether Entra calls, and how far it is from giving up. */
export function HealthPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const contact = useAsk(overviewLastContactOperation, { enterprise }, { refetchMs: 60_000 });
  const cycles = useAsk(cyclesListOperation, { enterprise, first: LAST_CYCLES, after: null });
  return (
    <Panel title={t('overview.health')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('overview.lastContact')}</dt>
          <dd>
            <Answer to={contact} lines={1} isMinor>
              {({ enterprise: { lastRequestAt } }) =>
                lastRequestAt === null ? t('overview.never') : <Moment at={lastRequestAt} shows="second" />
              }
            </Answer>
          </dd>
        </div>
        <div>
          <dt>{t('overview.lastShare')}</dt>
          <dd>
            <Answer to={cycles} lines={1} isMinor>
              {({ enterprise: { cycles: page } }) =>
                page.nodes[0] ? <CycleShare share={page.nodes[0].failureShare} /> : t('overview.noCycles')
              }
            </Answer>
          </dd>
        </div>
      </dl>
      <p className={styles.faint}>{t('overview.limit')}</p>
    </Panel>
  );
}
