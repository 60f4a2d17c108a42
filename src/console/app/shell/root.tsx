import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../api/session.ts';
import { Skeleton } from '../ui/feedback/notice.tsx';
import { Failure } from '../ui/feedback/query-result.tsx';
import { Brand } from './brand.tsx';
import styles from './shell.module.css';
import { SignIn } from './sign-in.tsx';

/** Shows the sign-in page at any URL while signed out; after signing in, the URL's page appears. */
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

/** A page sets its title when it renders, and again when its data is loaded. */
const SETTLED_MS = 400;

/** Announces the new page to screen readers. */
function Announcer() {
  const [said, setSaid] = useState('');
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each navigation
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
