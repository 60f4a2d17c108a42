/** Whether a server can do its work at the moment; asked by load balancers at `/readyz`. */
export interface Readiness {
  /** Why not, in a few words; `null` when it can. */
  reason(): Promise<string | null>;
  /** Whether the start is still under way; costs nothing. */
  isStarting(): boolean;
  finishStart(): void;
  beginStop(): void;
}

/** For how long an answer about what is behind us holds, in milliseconds. */
const FRESH_MS = 1_000;

/** @param isBackendAlive asks the database, or the directory of a gateway; at most once a second */
export function createReadiness(isBackendAlive: () => Promise<boolean>): Readiness {
  let phase: 'starting' | 'serving' | 'stopping' = 'starting';
  let asked: { readonly at: number; readonly isAlive: Promise<boolean> } | null = null;

  const isAlive = () => {
    const now = performance.now();
    if (asked === null || now - asked.at > FRESH_MS) asked = { at: now, isAlive: isBackendAlive().catch(() => false) };
    return asked.isAlive;
  };
  return {
    async reason() {
      if (phase !== 'serving') return phase;
      return (await isAlive()) ? null : 'no database';
    },
    isStarting: () => phase === 'starting',
    finishStart() {
      if (phase === 'starting') phase = 'serving';
    },
    beginStop() {
      phase = 'stopping';
    },
  };
}
