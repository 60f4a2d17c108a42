import { describe, expect, it } from '@jest/globals';
import { createExportLimit, type Exporter } from '../../../src/console/export/export-limit.ts';

const of = (enterprise: string | null, accessTokenId: string | null): Exporter => ({ enterprise, accessTokenId });

/** Acquires a slot for each exporter and counts the successes. */
function countAcquired(limit: ReturnType<typeof createExportLimit>, exporters: readonly Exporter[]): number {
  return exporters.filter((exporter) => limit.acquire(exporter) !== null).length;
}

describe('the limit of exports', () => {
  it('allows two per access token, and two of the administration token', () => {
    const limit = createExportLimit();

    expect(countAcquired(limit, Array(5).fill(of('acme', 't1')))).toBe(2);
    expect(countAcquired(limit, Array(5).fill(of(null, null)))).toBe(2);
  });

  it('allows four per enterprise', () => {
    const limit = createExportLimit();
    const tokens = Array.from({ length: 10 }, (_, index) => of('acme', `t${index}`));

    expect(countAcquired(limit, tokens)).toBe(4);
    expect(countAcquired(limit, [of('umbrella', 't')])).toBe(1);
  });

  it('allows eight in total', () => {
    const all = Array.from({ length: 20 }, (_, index) => of(`enterprise ${index}`, `t${index}`));

    expect(countAcquired(createExportLimit(), all)).toBe(8);
  });

  it('frees one slot per finished export', () => {
    const limit = createExportLimit();
    const [release] = [limit.acquire(of('acme', 't1')), limit.acquire(of('acme', 't1'))];

    release?.();
    release?.();

    expect(countAcquired(limit, Array(5).fill(of('acme', 't1')))).toBe(1);
  });
});
