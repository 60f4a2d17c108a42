import { Router } from 'express';
import type { Metrics } from '../observability/metrics.ts';
import type { Readiness } from '../observability/readiness.ts';

/** The endpoints for operators: liveness, readiness, and metrics for Prometheus. */
export function createOperatorRoutes(readiness: Readiness, metrics: Metrics): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.type('text').send('alive\n');
  });
  routes.get('/readyz', async (_request, response) => {
    const reason = await readiness.reason();
    response.status(reason === null ? 200 : 503).set('Cache-Control', 'no-store');
    response.type('text').send(`${reason ?? 'ready'}\n`);
  });
  routes.get('/metrics', async (_request, response) => {
    const { contentType, text } = await metrics.expose();
    response.set('Content-Type', contentType).send(text);
  });
  return routes;
}
