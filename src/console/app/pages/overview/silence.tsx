import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Warning } from '../../ui/feedback/notice.tsx';
import styles from './overview.module.css';

const route = getRouteApi('/$enterprise/');

/** Says that Entra should have called, and what to look at. */
export function Silence() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  return (
    <div className={styles.silence}>
      <Warning>
        <strong>{t('overview.silent.title')}</strong>
        <p>{t('overview.silent.lead')}</p>
        <ul>
          <li>{t('overview.silent.job')}</li>
          <li>
            {t('overview.silent.token')}{' '}
            <Link to="/$enterprise/tokens" params={{ enterprise }} search={{ show: 'all' }}>
              {t('accessTokens.title')}
            </Link>
          </li>
        </ul>
      </Warning>
    </div>
  );
}
