import { failed, type Transport } from '../../wire/transport.ts';
import type { DirectoryPort } from '../roles/directory-port.ts';

/** The startup gate and the readiness of a server, for `/readyz` and for requests during an outage. */
export interface Readiness {
  /** Why the server is not ready; `null` when it is. */
  reason(): Promise<string | null>;
  /** A known reason why no operation can succeed now, as a sentence for callers; does no I/O. */
  outage(): string | null;
  finishStart(): void;
  /** Makes the server not ready for good. @returns whether it was ready before */
  beginStop(): boolean;
}

/** How long the state of the directory is cached. */
const CACHED_MS = 1_000;

const IS_STARTING = 'The user directory is starting; try again shortly.';

/** Creates the readiness of a server that starts. @param directory is probed at most once per second */
export function createReadiness(directory: Pick<DirectoryPort, 'isAlive' | 'outage'>): Readiness {
  let phase: 'starting' | 'serving' | 'stopping' = 'starting';
  let probe: { readonly at: number; readonly isAlive: Promise<boolean> } | null = null;

  const isAlive = () => {
    const now = performance.now();
    if (probe === null || now - probe.at > CACHED_MS)
      probe = { at: now, isAlive: directory.isAlive().catch(() => false) };
    return probe.isAlive;
  };
  return {
    async reason() {
      if (phase !== 'serving') return phase;
      return directory.outage() ?? ((await isAlive()) ? null : 'no database');
    },
    outage: () => (phase === 'starting' ? IS_STARTING : directory.outage()),
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

/** A transport that fails at once with `UNAVAILABLE` during a known outage. */
export function refuseDuringOutage(transport: Transport, { outage }: Readiness): Transport {
  return {
    send(operation, variables, caller) {
      const message = outage();
      if (message === null) return transport.send(operation, variables, caller);
      return Promise.resolve(failed({ message, code: 'UNAVAILABLE', field: null }));
    },
  };
}
