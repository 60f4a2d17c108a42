import { Outlet } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { Failure, Skeleton } from '../ui/feedback/notice.tsx';
import { Announcer } from './announcer.tsx';
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

/** Whether whoever is signed in may administer; nobody else need ask for what only administrators are told. */
export function useIsAdministrator(): boolean {
  return useAccess().permissions.includes('ADMINISTER');
}

/** Who is signed in, where nobody else comes. */
export function useAccess() {
  const { data: access } = useSession();
  return access ?? { enterprise: null, permissions: [] };
}
