import { describe, expect, it } from '@jest/globals';
import { MAX_SERIES, routeLabel } from '../../../src/boot/observability/metric-labels.ts';
import { createMetrics } from '../../../src/boot/observability/metrics.ts';

const METHODS = [
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'COPY', 'LOCK', 'MKCOL', 'MOVE', 'PURGE'],
  ...['PROPFIND', 'PROPPATCH', 'SEARCH', 'UNLOCK', 'BIND', 'REBIND', 'UNBIND', 'ACL', 'REPORT', 'MKACTIVITY'],
  ...['CHECKOUT', 'MERGE', 'M-SEARCH', 'NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE', 'MKCALENDAR', 'LINK', 'UNLINK', 'QUERY'],
];
const ENDPOINTS = ['Users', 'Groups', 'Schemas', 'ResourceTypes', 'ServiceProviderConfig', 'Bulk', 'Me', 'Else'];
const SCIM = ENDPOINTS.flatMap((one) =>
  ['', '/x', '/.search'].map((rest) => `/api/scim/v2/enterprises/a/${one}${rest}`),
);
const PATHS = ['/', '/graphql', '/healthz', '/readyz', '/metrics', '/console', '/console/graphql', '/x', ...SCIM];

const seriesIn = (text: string) => text.match(/^http_request_duration_seconds_count/gm)?.length ?? 0;

describe('createMetrics', () => {
  it('bounds the series of requests without authentication, whatever clients send', async () => {
    const metrics = createMetrics();
    for (const method of METHODS)
      for (const path of PATHS)
        for (const status of [401, 400, 404, 405]) metrics.observe({ method, route: routeLabel(path), status, ms: 1 });

    const { text } = await metrics.expose();

    expect(seriesIn(String(text))).toBeLessThan(300);
    expect(text.length).toBeLessThan(600_000);
  });

  it('bounds the number of all series', async () => {
    const metrics = createMetrics();
    for (const path of PATHS) {
      const route = routeLabel(path);
      for (let status = 100; status < 600; status += 1)
        for (const method of METHODS.slice(0, 8)) metrics.observe({ method, route, status, ms: 1 });
    }

    expect(seriesIn(String((await metrics.expose()).text))).toBeLessThanOrEqual(MAX_SERIES);
    expect(MAX_SERIES).toBeLessThan(1_500);
  });

  it('labels known methods and statuses by name, and all others as `other`', async () => {
    const metrics = createMetrics();
    metrics.observe({ method: 'PATCH', route: '/scim/Users/:id', status: 200, ms: 1 });
    metrics.observe({ method: 'PATCH', route: '/graphql', status: 418, ms: 1 });
    metrics.observe({ method: 'LOCK', route: 'other', status: 404, ms: 1 });

    const text = String((await metrics.expose()).text);

    expect(text).toContain('_count{method="PATCH",route="/scim/Users/:id",status="200"} 1');
    expect(text).toContain('_count{method="other",route="/graphql",status="other"} 1');
    expect(text).toContain('_count{method="other",route="other",status="404"} 1');
  });

  it('shares one exposition among the scrapes within a second', async () => {
    const metrics = createMetrics();

    const texts = await Promise.all(Array.from({ length: 100 }, async () => (await metrics.expose()).text));

    expect(new Set(texts).size).toBe(1);
  });

  it('counts requests with ended access tokens by state, without the enterprise', async () => {
    const metrics = createMetrics();
    metrics.watchEndedTokens(() => ({ expired: 3, revoked: 0 }));

    const text = String((await metrics.expose()).text);

    expect(text).toContain('ended_token_requests_total{state="expired"} 3');
  });

  it('counts dropped connections', async () => {
    const metrics = createMetrics();
    metrics.watchDroppedConnections(() => 7);

    expect(String((await metrics.expose()).text)).toContain('http_connections_dropped_total 7');
  });
});
