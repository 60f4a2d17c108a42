import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { systemClock } from '../../../../kernel/clock.ts';
import { useGraphqlQuery } from '../../api/graphql-client.ts';
import { type IndexingProgressQuery, indexingProgressOperation } from '../../api/operations.generated.ts';
import { Hint } from '../../ui/feedback/notice.tsx';
import { DateTime } from '../../ui/text/localized.tsx';

/** Up to this lag of the projection, which is usual, there is no hint. */
const USUAL_LAG_MS = 60_000;
const REFETCH_MS = 5_000;

/**
 * Says that counts and search lag behind, e.g. after a large import, and refetches everything when they have caught up.
 */
export function IndexingHint({ enterprise }: { readonly enterprise: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useGraphqlQuery(
    indexingProgressOperation,
    { enterprise },
    { refetchMs: (latest) => (lagOf(latest) === null ? false : REFETCH_MS) },
  );
  const lag = lagOf(data);
  const hasLagged = useRef(false);
  useEffect(() => {
    if (hasLagged.current && lag === null) void client.invalidateQueries();
    hasLagged.current = lag !== null;
  }, [lag, client]);
  if (lag === null) return null;
  return (
    <Hint icon="sync">
      {t('users.counting')} <DateTime at={lag} />
    </Hint>
  );
}

/** The time up to which changes are counted, when that lags unusually. */
function lagOf(data: IndexingProgressQuery | undefined): string | null {
  const until = data?.enterprise.countedUntil ?? null;
  return until !== null && systemClock().getTime() - Date.parse(until) > USUAL_LAG_MS ? until : null;
}
