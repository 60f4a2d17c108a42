import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { systemClock } from '../../../../../kernel/clock.ts';
import { fitsUrl } from '../explore-search.ts';
import { type Draft, exampleDraft } from './example-queries.ts';

const route = getRouteApi('/$enterprise/explore');
const PAUSE_MS = 400;

/**
 * The draft in the editors and its setter. After a pause in typing it is saved in the URL, unless it is too long for
 * that.
 */
export function useDraft(): [Draft, (part: Partial<Draft>) => void] {
  const navigate = route.useNavigate();
  const given = useGivenDraft();
  const [draft, setDraft] = useState(given);
  const known = useRef(given);

  useEffect(() => {
    if (isSame(given, known.current)) return;
    known.current = given;
    setDraft(given);
  }, [given]);

  useEffect(() => {
    if (isSame(draft, known.current) || !fitsUrl(draft.query, draft.variables)) return;
    const timer = setTimeout(() => {
      known.current = draft;
      void navigate({ search: (before) => ({ ...before, part: 'graphql', ...draft }), replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, navigate]);

  return [draft, (part) => setDraft((before) => ({ ...before, ...part }))];
}

/** The draft of the URL, or the first example. */
function useGivenDraft(): Draft {
  const { enterprise } = route.useParams();
  const { query, variables } = route.useSearch();
  if (query === undefined) return exampleDraft('users', enterprise, systemClock());
  return { query, variables: variables ?? JSON.stringify({ enterprise }, null, 2) };
}

function isSame(one: Draft, other: Draft): boolean {
  return one.query === other.query && one.variables === other.variables;
}
