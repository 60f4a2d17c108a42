import { useState } from 'react';
import { type UsersFacetsQuery, type UsersTotalQuery, usersTotalOperation } from '../../api/operations.generated.ts';
import { useAsk } from '../../api/use-ask.ts';
import { MOST_ROWS } from '../../ui/data-table.tsx';
import { type Meant, useFacets } from './use-users.ts';

/** As far as the facets count, which are there anyway. */
const BY_FACETS = 0;
/** So many once that is not enough. */
const COUNTS_TO = 10_000;
/** However many there are. */
const TO_THE_END = null;

/** How many users are meant, as far as they are counted. */
export interface UsersTotal {
  readonly total: number | undefined;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** Why they are not counted any further. */
  readonly error: Error | null;
  /** Counts as before, after it failed. */
  readonly onRetry: () => void;
  /** Counts further, and all of them; left out when there are no more, or while they are counted. */
  readonly onMore?: () => void;
  readonly onAll?: () => void;
}

/**
 * Of everybody the exact number. Of some what the facets tell, which is exact up to some thousands; 10,000 once that is not
 * enough, and ten times as many whenever that is not either.
 */
export function useUsersTotal(meant: Meant): UsersTotal {
  const { enterprise, search, filter } = meant;
  const isSome = search !== null || filter !== null;
  const about = JSON.stringify([enterprise, search, filter]);
  const [reach, setReach] = useState<Reach>({ about, upTo: BY_FACETS, known: undefined });
  const { upTo, known } =
    isSome && reach.about === about ? reach : { upTo: isSome ? BY_FACETS : TO_THE_END, known: undefined };

  const isByFacets = upTo === BY_FACETS;
  const facets = useFacets(meant, isByFacets);
  const counted = useAsk(usersTotalOperation, { enterprise, search, filter, upTo }, { isEnabled: !isByFacets });
  const { error, refetch, isPlaceholderData } = isByFacets ? facets : counted;
  const now = isByFacets ? numberIn(facets.data) : numberUpTo(upTo, counted.data);
  const total = now?.total ?? known;
  const countTo = (next: number | null) => () => setReach({ about, upTo: next, known: total });
  const isMore = now?.isCutOff ?? known !== undefined;
  const canCount = now !== null && isMore && !isPlaceholderData;
  return {
    total,
    isMore,
    error,
    onRetry: () => void refetch(),
    ...(canCount &&
      (total ?? 0) < MOST_ROWS && { onMore: countTo(Math.min(Math.max(10 * (upTo ?? 0), COUNTS_TO), MOST_ROWS)) }),
    ...(canCount && { onAll: countTo(TO_THE_END) }),
  };
}

/** How far users are counted, and how many of them were known when that was asked for. */
interface Reach {
  readonly about: string;
  readonly upTo: number | null;
  readonly known: number | undefined;
}

interface Counted {
  readonly total: number;
  readonly isCutOff: boolean;
}

/** Every facet counts the same users. */
function numberIn(data: UsersFacetsQuery | undefined): Counted | null {
  const [facet] = data?.enterprise.facets ?? [];
  return facet ? { total: facet.basis, isCutOff: !facet.isComplete } : null;
}

function numberUpTo(limit: number | null, data: UsersTotalQuery | undefined): Counted | null {
  const total = data?.enterprise.users.total ?? null;
  return total === null ? null : { total, isCutOff: limit !== null && total === limit };
}
