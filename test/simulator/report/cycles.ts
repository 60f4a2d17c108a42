import type { CycleSummary } from '../../../src/simulator/provisioning/provisioning-listener.ts';

/** A cycle without operations, except the given counts. */
export function cycle(number: number, given: Partial<CycleSummary> = {}): CycleSummary {
  return {
    number,
    kind: number === 1 ? 'initial' : 'incremental',
    at: new Date(Date.UTC(2026, 0, 1, 0, 40 * number)),
    created: 0,
    updated: 0,
    disabled: 0,
    restored: 0,
    deleted: 0,
    skipped: 0,
    failed: 0,
    escrowed: 0,
    quarantine: null,
    milliseconds: 10,
    ...given,
  };
}
