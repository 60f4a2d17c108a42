import { failed, type Transport } from '../../wire/transport.ts';
import type { Backend } from '../roles/directory-port.ts';

/** Whether a server can do its work at the moment; asked by load balancers at `/readyz`. */
export interface Readiness {
  /** Why not; `null` when it can. */
  reason(): Promise<string | null>;
  /** Why nothing can reach the database at this moment, in a sentence for callers, if that is known; costs nothing. */
  outage(): string | null;
  finishStart(): void;
  /** From now on it cannot. @returns whether the start was over */
  beginStop(): boolean;
}

/** For how long an answer about what is behind us holds, in milliseconds. */
const FRESH_MS = 1_000;

const IS_STARTING = 'The user directory is starting; try again shortly.';

/** The readiness of a server that is starting. @param backend asked at most once a second whether it is alive */
export function createReadiness(backend: Pick<Backend, 'isAlive' | 'outage'>): Readiness {
  let phase: 'starting' | 'serving' | 'stopping' = 'starting';
  let asked: { readonly at: number; readonly isAlive: Promise<boolean> } | null = null;

  const isAlive = () => {
    const now = performance.now();
    if (asked === null || now - asked.at > FRESH_MS) asked = { at: now, isAlive: backend.isAlive().catch(() => false) };
    return asked.isAlive;
  };
  return {
    async reason() {
      if (phase !== 'serving') return phase;
      return backend.outage() ?? ((await isAlive()) ? null : 'no database');
    },
    outage: () => (phase === 'starting' ? IS_STARTING : backend.outage()),
    finishStart() {
      if (phase === 'starting') phase = 'serving';
    },
    beginStop() {
      const wasServing = phase === 'serving';
      phase = 'stopping';
      return wasServing;
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
