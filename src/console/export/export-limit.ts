/** Identifies who exports. */
export interface Exporter {
  /** The access token, the same for all of its sessions; `null` for the administration token. */
  readonly accessTokenId: string | null;
  /** The enterprise of the token; `null` for the administration token. */
  readonly enterprise: string | null;
}

/** Limits concurrent exports: each holds a page of users in memory and queries the directory. */
export interface ExportLimit {
  /** @returns a function that releases the slot (idempotent); `null` when the limit is reached */
  acquire(exporter: Exporter): (() => void) | null;
}

/** One enterprise can use at most half of the slots. */
const MAX_PER_TOKEN = 2;
const MAX_PER_ENTERPRISE = 4;
const MAX_TOTAL = 8;

/** Creates a limit per access token, per enterprise and in total. */
export function createExportLimit(): ExportLimit {
  const running = new Set<Exporter>();
  const count = (matches: (other: Exporter) => boolean) => [...running].filter(matches).length;

  return {
    acquire({ accessTokenId, enterprise }) {
      const isFull =
        running.size >= MAX_TOTAL ||
        count((other) => other.enterprise === enterprise) >= MAX_PER_ENTERPRISE ||
        count((other) => other.enterprise === enterprise && other.accessTokenId === accessTokenId) >= MAX_PER_TOKEN;
      if (isFull) return null;
      const slot = { accessTokenId, enterprise };
      running.add(slot);
      return () => running.delete(slot);
    },
  };
}
