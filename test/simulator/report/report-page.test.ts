import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createLatencies } from '../../../src/simulator/report/latencies.ts';
import { type ReportData, reportPage } from '../../../src/simulator/report/report-page.ts';
import { createTotals } from '../../../src/simulator/report/totals.ts';
import { cycle } from './cycles.ts';

function data(detail = 'taken'): ReportData {
  const totals = createTotals();
  const latencies = createLatencies();
  const who = { at: new Date(0), cycle: 1, sourceId: 'a', sourceName: 'a', targetId: null, attributes: [] };
  totals.provisioned?.({ ...who, action: 'create', status: 'failure', errorCode: 'Conflict', detail });
  totals.cycleEnded?.(cycle(1, { created: 1_234 }));
  totals.cycleEnded?.(cycle(2, { updated: 7, disabled: 3 }));
  latencies.requestCompleted?.({ operation: 'create', status: 201, milliseconds: 12 });
  return {
    settings: [['Tenant URL', 'https://portal.example/scim/']],
    totals: totals.totals(),
    latencies: latencies.rows(),
  };
}

describe('reportPage', () => {
  it('is self-contained: no scripts, no requests, only its own style is allowed', () => {
    const page = reportPage(data());

    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`.replaceAll('&#39;', "'"));
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=|\sstyle=|url\(|@import/i);
  });

  it('draws each chart, and shows it as a table as well', () => {
    const page = reportPage(data());

    expect(page.match(/<svg/g)).toHaveLength(2);
    for (const text of ['1,234', 'Updated 7,', 'Disabled 3,', 'create p99: 12 ms', '<th scope="row">create</th>']) {
      expect(page).toContain(text);
    }
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('escapes the target’s details', () => {
    const page = reportPage(data(`<script>alert("x")</script>'&`));

    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;');
  });

  it('says when no cycle was run', () => {
    const page = reportPage({ settings: [], totals: createTotals().totals(), latencies: [] });

    expect(page).toContain('No cycle was run.');
  });
});
