import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { isId } from '../kernel/ids.ts';
import { addressOf } from './caller-address.ts';
import type { Metrics } from './metrics.ts';
import { routeOf } from './route-of.ts';

/** What a client asks for that this service does not offer is no failure of ours. */
const NOT_OFFERED = 501;

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Logs and measures every request once it is answered or given up: method, path without its query, status, time,
 * the caller's address, correlation id. Headers, bodies and queries may hold secrets and personal values; they are never looked at.
 */
export function observeRequests(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const [path = ''] = request.originalUrl.split('?', 1);
    // A socket that is closed does not tell it any more.
    const address = addressOf(request);
    response.once('close', () => {
      const { method } = request;
      const { statusCode: status, writableFinished } = response;
      const ms = performance.now() - startedAt;
      metrics.observe({ method, route: routeOf(path), status, ms });

      const level = levelOf(status, path);
      if (!logger.isLevelEnabled(level)) return;
      const requestId = response.getHeader('x-request-id');
      const told = { requestId, method, path: masked(path), address, status, ms: Math.round(ms * 100) / 100 };
      logger[level]({ ...told, aborted: !writableFinished }, MESSAGES[level]);
    });
    next();
  };
}

const MESSAGES = { error: 'request failed', debug: 'probe answered', info: 'request answered' } as const;

function levelOf(status: number, path: string): keyof typeof MESSAGES {
  if (status >= 500 && status !== NOT_OFFERED) return 'error';
  return PROBES.has(path) ? 'debug' : 'info';
}

/** No segment of a path that we know looks otherwise; what does may hold anything. */
const PLAIN_SEGMENT = /^[\w.:-]{0,64}$/;

/** How our own secrets begin, wherever somebody has put one. */
const SECRET = /xm[ad]_/i;

/** What follows the name of an endpoint, behind `/api/scim/v2/enterprises/<name>/<endpoint>`, has one of these forms. */
const FIRST_RESOURCE = 7;
const RESOURCE = /^(|User|Group|\.search|urn:ietf:params:scim:.*)$/;

function masked(path: string): string {
  const segments = path.replaceAll(/\/{2,}/g, '/').split('/', 10);
  return segments.map((segment, place) => (isTellable(segment, place) ? segment : '*')).join('/');
}

function isTellable(segment: string, place: number): boolean {
  if (!PLAIN_SEGMENT.test(segment) || SECRET.test(segment)) return false;
  return place < FIRST_RESOURCE || isId(segment) || RESOURCE.test(segment);
}
