import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type OverviewCredentialsQuery, overviewCredentialsOperation } from '../../api/operations.generated.ts';
import { useIsAdministrator } from '../../api/session.ts';
import { isReplaced } from '../../shared/access-tokens/token-state.ts';
import { PERIODS, useRecentPeriod } from '../../shared/requests/periods.ts';
import { QueryResult } from '../../ui/feedback/query-result.tsx';
import { Panel } from '../../ui/layout/page.tsx';
import { DateTime } from '../../ui/text/localized.tsx';
import { Tag } from '../../ui/text/tag.tsx';
import styles from './overview.module.css';

type AccessToken = OverviewCredentialsQuery['enterprise']['accessTokens'][number];

const route = getRouteApi('/$enterprise/');

/** Access tokens that expire soon or have just expired, unless a newer one replaces them. */
export function CredentialsPanel() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const isAdministrator = useIsAdministrator();
  const query = useGraphqlQuery(overviewCredentialsOperation, { enterprise }, { isEnabled: isAdministrator });
  return (
    <Panel title={t('overview.credentials')}>
      {isAdministrator ? (
        <QueryResult query={query} lines={3} isMinor>
          {(data) => <Expiring tokens={data.enterprise.accessTokens} />}
        </QueryResult>
      ) : (
        <p className={styles.calm}>{t('overview.credentialsForbidden')}</p>
      )}
    </Panel>
  );
}

function Expiring({ tokens }: { readonly tokens: readonly AccessToken[] }) {
  const { t } = useTranslation();
  const { from, until: now } = useRecentPeriod(PERIODS.month);
  const soon = Date.parse(now) + PERIODS.month;
  const expiring = tokens.flatMap((token) => {
    const { id, name, expiresAt, revokedAt } = token;
    if (revokedAt !== null || expiresAt === null || isReplaced(token, tokens)) return [];
    return expiresAt >= from && Date.parse(expiresAt) <= soon ? { id, name, expiresAt } : [];
  });
  return (
    <ul className={styles.list}>
      {expiring.length === 0 && <li>{t('overview.noCredentials')}</li>}
      {expiring.map(({ id, name, expiresAt }) => (
        <li key={id} className={styles.row}>
          <strong>{name}</strong>
          <Tag tone={expiresAt < now ? 'bad' : 'warn'}>
            {t(expiresAt < now ? 'overview.expired' : 'overview.expires')} <DateTime at={expiresAt} shows="date" />
          </Tag>
        </li>
      ))}
    </ul>
  );
}
