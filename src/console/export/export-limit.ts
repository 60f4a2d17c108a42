/** Who exports. */
export interface Exporter {
  /** The access token, whichever of its sessions asks; `null` for the administration token. */
  readonly accessTokenId: string | null;
  /** The enterprise of the token; `null` for the administration token. */
  readonly enterprise: string | null;
}

/** Bounds how many exports run at once, each of which holds pages of users and asks for more. */
export interface ExportLimit {
  /** @returns what gives the place back, any number of times; `null` when there is none */
  enter(exporter: Exporter): (() => void) | null;
}

/** Many enough for whoever works with the files, and few enough that two tokens leave room for others. */
const MOST_OF_A_TOKEN = 2;
const MOST_OF_AN_ENTERPRISE = 4;
const MOST_OF_ALL = 8;

export function createExportLimit(): ExportLimit {
  const running = new Set<Exporter>();
  const count = (isAlike: (other: Exporter) => boolean) => [...running].filter(isAlike).length;

  return {
    enter({ accessTokenId, enterprise }) {
      const isFull =
        running.size >= MOST_OF_ALL ||
        count((other) => other.enterprise === enterprise) >= MOST_OF_AN_ENTERPRISE ||
        count((other) => other.enterprise === enterprise && other.accessTokenId === accessTokenId) >= MOST_OF_A_TOKEN;
      if (isFull) return null;
      const entered = { accessTokenId, enterprise };
      running.add(entered);
      return () => running.delete(entered);
    },
  };
}
