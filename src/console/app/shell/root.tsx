import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../api/session.ts';
import { Skeleton } from '../ui/feedback/notice.tsx';
import { Failure } from '../ui/feedback/query-result.tsx';
import { Brand } from './brand.tsx';
import styles from './shell.module.css';
import { SignIn } from './sign-in.tsx';

/** Whoever is not signed in sees the door, at whatever address; afterwards the address is still the one that was meant. */
export function Root() {
  const { data: access, error, refetch } = useSession();
  if (access) {
    return (
      <>
        <Outlet />
        <Announcer />
      </>
    );
  }
  if (access === null) return <SignIn />;
  return (
    <main className={styles.alone}>
      <h1>
        <Brand />
      </h1>
      <div className={styles.card}>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </div>
    </main>
  );
}

/** A page names its window as soon as it is drawn, and changes the name with what it finds. */
const SETTLED_MS = 400;

/** Reads out where one has arrived. */
function Announcer() {
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
