import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/graphql-client.ts';
import { type OverviewCredentialsQuery, overviewCredentialsOperation } from '../../api/operations.generated.ts';
import { lastlyRefused } from '../../shared/access-tokens/token-state.ts';
import { useIsAdministrator } from '../../shell/root.tsx';
import { Warning } from '../../ui/feedback/notice.tsx';
import { useMomentText } from '../../ui/text/localized.tsx';
import { WATCH_MS } from './use-last-cycles.ts';

type AccessToken = OverviewCredentialsQuery['enterprise']['accessTokens'][number];

const route = getRouteApi('/$enterprise/');

/** Says which access tokens are still sent although they have ended, which is why nothing is provisioned. */
export function EndedTokens() {
  const { t } = useTranslation();
  const { enterprise } = route.useParams();
  const isEnabled = useIsAdministrator();
  const { data, dataUpdatedAt } = useAsk(
    overviewCredentialsOperation,
    { enterprise },
    { isEnabled, refetchMs: WATCH_MS },
  );
  const refused = lastlyRefused(data?.enterprise.accessTokens ?? [], new Date(dataUpdatedAt));
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
  const textOf = useMomentText();
  if (refusals === null) return null;
  const { count, since } = refusals;
  const text = revokedAt === null ? 'overview.endedTokens.expired' : 'overview.endedTokens.revoked';
  return t(text, { count, since: textOf(since, 'minute'), name });
}
