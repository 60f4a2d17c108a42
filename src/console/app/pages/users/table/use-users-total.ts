import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useGraphqlQuery } from '../../../api/graphql-client.ts';
import { type UsersFacetsQuery, type UsersTotalQuery, usersTotalOperation } from '../../../api/operations.generated.ts';
import { MAX_ROWS } from '../../../ui/table/data-table.tsx';
import { type UserSelection, useFacets } from './use-users.ts';

/** As far as the facets count, which are there anyway. */
const BY_FACETS = 0;
/** So many once that is not enough. */
const FIRST_LIMIT = 10_000;
/** However many there are. */
const WITHOUT_LIMIT = null;

/** How many users are meant, as far as they are counted. */
export interface UsersTotal {
  readonly total: number | undefined;
  /** Whether there are more than were counted. */
  readonly isLowerBound: boolean;
  /** Why they are not counted any further. */
  readonly error: Error | null;
  /** Counts as before, after it failed. */
  readonly onRetry: () => void;
  /** Counts further, and all of them; left out when there are no more, or while they are counted. */
  readonly onCountFurther?: () => void;
  readonly onCountAll?: () => void;
}

/**
 * Of everybody the exact number. Of some what the facets tell, which is exact up to 1,000 and less where words stand beside a
 * filter; 10,000 once that is not enough, and ten times as many whenever that is not either.
 */
export function useUsersTotal(meant: UserSelection): UsersTotal {
  const { enterprise, search, filter } = meant;
  const isSome = search !== null || filter !== null;
  const about = JSON.stringify([enterprise, search, filter]);
  const [asked, setAsked] = useState<CountRequest>({ about, upTo: BY_FACETS, known: undefined });
  const atFirst = { upTo: isSome ? BY_FACETS : WITHOUT_LIMIT, known: undefined };
  const { upTo, known } = isSome && asked.about === about ? asked : atFirst;

  const isByFacets = upTo === BY_FACETS;
  const facets = useFacets(meant, isByFacets);
  const counted = useGraphqlQuery(
    usersTotalOperation,
    { enterprise, search, filter, upTo },
    { isEnabled: !isByFacets },
  );
  const { error, refetch } = isByFacets ? facets : counted;
  const now = isByFacets ? countFromFacets(facets) : countFromTotal(upTo, counted.data);
  const total = now?.total ?? known;
  const isMore = now?.isCutOff ?? known !== undefined;
  const countTo = (next: number | null) => () => setAsked({ about, upTo: next, known: total });
  const canCount = now !== null && isMore;
  // Where all are too many to count, one can still scroll on.
  const canGoOn = canCount || (error !== null && isMore && upTo === WITHOUT_LIMIT);
  return {
    total,
    isLowerBound: isMore,
    error,
    onRetry: () => void refetch(),
    ...(canGoOn && (total ?? 0) < MAX_ROWS && { onCountFurther: countTo(nextAfter(total ?? 0)) }),
    ...(canCount && { onCountAll: countTo(WITHOUT_LIMIT) }),
  };
}

function nextAfter(total: number): number {
  return Math.min(Math.max(10 * total, FIRST_LIMIT), MAX_ROWS);
}

/** How far users are counted, and how many of them were known when that was asked for. */
interface CountRequest {
  readonly about: string;
  readonly upTo: number | null;
  readonly known: number | undefined;
}

interface Counted {
  readonly total: number;
  readonly isCutOff: boolean;
}

/** Every facet counts the same users; those of the question before are others. */
function countFromFacets({ data, isPlaceholderData }: UseQueryResult<UsersFacetsQuery>): Counted | null {
  const [facet] = isPlaceholderData ? [] : (data?.enterprise.facets ?? []);
  return facet ? { total: facet.basis, isCutOff: !facet.isComplete } : null;
}

function countFromTotal(upTo: number | null, data: UsersTotalQuery | undefined): Counted | null {
  const total = data?.enterprise.users.total ?? null;
  return total === null ? null : { total, isCutOff: upTo !== null && total === upTo };
}
