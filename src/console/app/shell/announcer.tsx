import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** A page names its window as soon as it is drawn, and changes the name with what it finds. */
const SETTLED_MS = 400;

/** Reads out where one has arrived. */
export function Announcer() {
  const [said, setSaid] = useState('');
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new path is an arrival
  useEffect(() => {
    const timer = setTimeout(() => setSaid(document.title), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}
