import { getRouteApi, Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import {
  type OverviewCredentialsQuery,
  overviewCredentialsOperation,
  overviewLogLossesOperation,
  overviewNameConflictsOperation,
} from '../../api/operations.generated.ts';
import { useIsAdministrator } from '../../api/session.ts';
import { recentlyRefused } from '../../shared/access-tokens/token-state.ts';
import { Hint, Warning } from '../../ui/feedback/notice.tsx';
import { DateTime, useDateTimeFormat } from '../../ui/text/localized.tsx';
import { REFRESH_MS } from './use-last-cycles.ts';

type AccessToken = OverviewCredentialsQuery['enterprise']['accessTokens'][number];

const route = getRouteApi('/$enterprise/');

/** Warns of requests with expired or revoked access tokens: nothing is provisioned with them. */
export function EndedTokensWarning() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const isEnabled = useIsAdministrator();
  const { data, dataUpdatedAt } = useGraphqlQuery(
    overviewCredentialsOperation,
    { enterprise },
    { isEnabled, refetchMs: REFRESH_MS },
  );
  const refused = recentlyRefused(data?.enterprise.accessTokens ?? [], new Date(dataUpdatedAt));
  if (refused.length === 0) return null;
  return (
    <Warning tone="bad">
      <strong>{t('overview.endedTokens.title')}</strong>
      <ul>
        {refused.map((token) => (
          <li key={token.id}>
            <Refusals {...token} />
          </li>
        ))}
      </ul>
      <p>
        {t('overview.endedTokens.lead')}{' '}
        <Link to="/$enterprise/tokens" params={{ enterprise }} search={{ show: 'all' }}>
          {t('overview.endedTokens.link')}
        </Link>
      </p>
    </Warning>
  );
}

function Refusals({ name, revokedAt, refusals }: AccessToken) {
  const { t } = useTranslation();
  const textOf = useDateTimeFormat();
  if (refusals === null) return null;
  const { count, since } = refusals;
  const text = revokedAt === null ? 'overview.endedTokens.expired' : 'overview.endedTokens.revoked';
  return t(text, { count, since: textOf(since, 'minute'), name });
}

/** Says what the request log dropped on the last day that exceeded its quota. */
export function LogQuotaHint() {
  const { t } = useTranslation();
  const { data } = useGraphqlQuery(overviewLogLossesOperation, { enterprise: route.useParams().enterprise });
  const [last] = data?.enterprise.requestLogLosses ?? [];
  if (last === undefined) return null;
  const { day, bodies, entries } = last;
  return (
    <Hint icon="warning">
      {t('overview.logLoss', { bodies, entries })} <DateTime at={day} />
    </Hint>
  );
}

/**
 * Warns of users whose names are equal after normalization (case, white space, Unicode form), which older data can
 * contain.
 */
export function NameConflictsWarning() {
  const { t } = useTranslation();
  const { enterprise } = useParams({ from: '/$enterprise' });
  const { data } = useGraphqlQuery(overviewNameConflictsOperation, { enterprise });
  const conflicts = data?.enterprise.userNameConflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Warning>
      <strong>{t('overview.nameConflicts.title')}</strong>
      <p>{t('overview.nameConflicts.lead')}</p>
      <ul>
        {conflicts.map(({ user, owner }) => (
          <li key={user.id}>
            <PersonLink {...user} />
            {owner !== null && (
              <>
                {' '}
                {t('overview.nameConflicts.besides')} <PersonLink {...owner} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Warning>
  );
}

function PersonLink({ id, userName }: { readonly id: string; readonly userName: string }) {
  const { enterprise } = useParams({ from: '/$enterprise' });
  return (
    <Link to="/$enterprise/users/$userId" params={{ enterprise, userId: id }}>
      {userName}
    </Link>
  );
}
