import { describe, expect, it } from '@jest/globals';
import { createExportLimit, type Exporter } from '../../../src/console/export/export-limit.ts';

const of = (enterprise: string | null, accessTokenId: string | null): Exporter => ({ enterprise, accessTokenId });

/** How many of those who come one after the other are let in. */
function letIn(limit: ReturnType<typeof createExportLimit>, exporters: readonly Exporter[]): number {
  return exporters.filter((exporter) => limit.acquire(exporter) !== null).length;
}

describe('the limit of exports', () => {
  it('allows two per access token, and two of the administration token', () => {
    const limit = createExportLimit();

    expect(letIn(limit, Array(5).fill(of('acme', 't1')))).toBe(2);
    expect(letIn(limit, Array(5).fill(of(null, null)))).toBe(2);
  });

  it('allows four per enterprise', () => {
    const limit = createExportLimit();
    const tokens = Array.from({ length: 10 }, (_, at) => of('acme', `t${at}`));

    expect(letIn(limit, tokens)).toBe(4);
    expect(letIn(limit, [of('umbrella', 't')])).toBe(1);
  });

  it('allows eight in total', () => {
    const all = Array.from({ length: 20 }, (_, at) => of(`enterprise ${at}`, `t${at}`));

    expect(letIn(createExportLimit(), all)).toBe(8);
  });

  it('frees one slot per finished export', () => {
    const limit = createExportLimit();
    const [leave] = [limit.acquire(of('acme', 't1')), limit.acquire(of('acme', 't1'))];

    leave?.();
    leave?.();

    expect(letIn(limit, Array(5).fill(of('acme', 't1')))).toBe(1);
  });
});
