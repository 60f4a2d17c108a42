import { describe, expect, it } from '@jest/globals';
import { summaryText } from '../../../src/simulator/report/summary.ts';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { cycle } from './cycles.ts';

describe('summaryText', () => {
  it('has the portal’s counts, the quarantine and the latencies', () => {
    const totals = createTotals();
    totals.cycleEnded?.(cycle(1, { created: 1_234, quarantine: 'The secret token is refused.' }));
    const latency = { operation: 'create', count: 1_234, failures: 1, p50: 0.42, p95: 17.26, p99: 1_250, max: 2_000 };

    const text = summaryText(totals.totals(), [{ ...latency, operation: 'create' }]);

    for (const line of [
      /^1 cycle in 0\.0 s/,
      /Created\s+1,234$/m,
      /Quarantine The secret token is refused\.$/m,
      /create\s+1,234\s+1\s+0\.42 ms\s+17\.3 ms\s+1\.25 s\s+2 s$/m,
    ]) {
      expect(text).toMatch(line);
    }
  });
});
