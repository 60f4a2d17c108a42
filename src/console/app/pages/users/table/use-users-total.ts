import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useGraphqlQuery } from '../../../api/graphql-client.ts';
import { type UsersFacetsQuery, type UsersTotalQuery, usersTotalOperation } from '../../../api/operations.generated.ts';
import { MAX_ROWS } from '../../../ui/table/data-table.tsx';
import { type UserSelection, useFacets } from './use-users.ts';

/** The facets' count, which is loaded anyway. */
const BY_FACETS = 0;
/** The first limit of an explicit count. */
const FIRST_LIMIT = 10_000;
/** A full count. */
const WITHOUT_LIMIT = null;

/** The number of matching users, as far as they are counted. */
export interface UsersTotal {
  readonly total: number | undefined;
  /** Whether there are more. */
  readonly isLowerBound: boolean;
  /** Why counting failed. */
  readonly error: Error | null;
  /** Retries a failed count. */
  readonly onRetry: () => void;
  /** Raise the limit, or remove it; absent when everything is counted, or while counting. */
  readonly onCountFurther?: () => void;
  readonly onCountAll?: () => void;
}

/**
 * Counts matching users step by step: all users exactly; with a search or filter first as the facets do (exact up to
 * 1,000, less for a search with a filter), then up to 10,000, then ten times as many on each further step.
 */
export function useUsersTotal(selection: UserSelection): UsersTotal {
  const { enterprise, search, filter } = selection;
  const isFiltered = search !== null || filter !== null;
  const listKey = JSON.stringify([enterprise, search, filter]);
  const [request, setRequest] = useState<CountRequest>({ listKey, upTo: BY_FACETS, known: undefined });
  const atFirst = { upTo: isFiltered ? BY_FACETS : WITHOUT_LIMIT, known: undefined };
  const { upTo, known } = isFiltered && request.listKey === listKey ? request : atFirst;

  const isByFacets = upTo === BY_FACETS;
  const facets = useFacets(selection, isByFacets);
  const counted = useGraphqlQuery(
    usersTotalOperation,
    { enterprise, search, filter, upTo },
    { isEnabled: !isByFacets },
  );
  const { error, refetch } = isByFacets ? facets : counted;
  const now = isByFacets ? countFromFacets(facets) : countFromTotal(upTo, counted.data);
  const total = now?.total ?? known;
  const isLowerBound = now?.isCutOff ?? known !== undefined;
  const countTo = (next: number | null) => () => setRequest({ listKey, upTo: next, known: total });
  const canCount = now !== null && isLowerBound;
  // A full count that fails must not prevent further scrolling.
  const canGoOn = canCount || (error !== null && isLowerBound && upTo === WITHOUT_LIMIT);
  return {
    total,
    isLowerBound,
    error,
    onRetry: () => void refetch(),
    ...(canGoOn && (total ?? 0) < MAX_ROWS && { onCountFurther: countTo(nextAfter(total ?? 0)) }),
    ...(canCount && { onCountAll: countTo(WITHOUT_LIMIT) }),
  };
}

function nextAfter(total: number): number {
  return Math.min(Math.max(10 * total, FIRST_LIMIT), MAX_ROWS);
}

/** The requested limit, and the count that was known before. */
interface CountRequest {
  readonly listKey: string;
  readonly upTo: number | null;
  readonly known: number | undefined;
}

interface Counted {
  readonly total: number;
  readonly isCutOff: boolean;
}

/** All facets count the same users. Placeholder data belongs to the previous query. */
function countFromFacets({ data, isPlaceholderData }: UseQueryResult<UsersFacetsQuery>): Counted | null {
  const [facet] = isPlaceholderData ? [] : (data?.enterprise.facets ?? []);
  return facet ? { total: facet.basis, isCutOff: !facet.isComplete } : null;
}

function countFromTotal(upTo: number | null, data: UsersTotalQuery | undefined): Counted | null {
  const total = data?.enterprise.users.total ?? null;
  return total === null ? null : { total, isCutOff: upTo !== null && total === upTo };
}
