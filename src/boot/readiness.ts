import type { Transport } from '../wire/transport.ts';
import { failed } from '../wire/wire-failure.ts';

/** Whether a server can do its work at the moment; asked by load balancers at `/readyz`. */
export interface Readiness {
  /** Why not; `null` when it can. */
  reason(): Promise<string | null>;
  /** Why nothing can reach the database at this moment, in a sentence for callers, if that is known; costs nothing. */
  outage(): string | null;
  finishStart(): void;
  beginStop(): void;
}

/** For how long an answer about what is behind us holds, in milliseconds. */
const FRESH_MS = 1_000;

/** What is behind the server. */
export interface Behind {
  /** Asks the database, or the directory of a gateway; called at most once a second. */
  isAlive(): Promise<boolean>;
  /** Why nothing can be asked at this moment, if that is known. */
  outage(): string | null;
}

const IS_STARTING = 'The user directory is starting; try again shortly.';

/** A server that is starting. */
export function createReadiness(behind: Behind): Readiness {
  let phase: 'starting' | 'serving' | 'stopping' = 'starting';
  let asked: { readonly at: number; readonly isAlive: Promise<boolean> } | null = null;

  const isAlive = () => {
    const now = performance.now();
    if (asked === null || now - asked.at > FRESH_MS) asked = { at: now, isAlive: behind.isAlive().catch(() => false) };
    return asked.isAlive;
  };
  return {
    async reason() {
      if (phase !== 'serving') return phase;
      return behind.outage() ?? ((await isAlive()) ? null : 'no database');
    },
    outage: () => (phase === 'starting' ? IS_STARTING : behind.outage()),
    finishStart() {
      if (phase === 'starting') phase = 'serving';
    },
    beginStop() {
      phase = 'stopping';
    },
  };
}

/** A transport through which nothing reaches a database that cannot answer, as far as that is known beforehand. */
export function refuseDuringOutage(transport: Transport, { outage }: Readiness): Transport {
  return {
    send(operation, variables, caller) {
      const message = outage();
      if (message === null) return transport.send(operation, variables, caller);
      return Promise.resolve(failed({ message, code: 'UNAVAILABLE', field: null }));
    },
  };
}
