import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { admittedEnterprise } from '../../scim/http/request-context.ts';
import { isSafeSegment, maskSegments } from '../../scim/protocol/mask-url-path.ts';
import { addressOf } from '../http/caller-address.ts';
import { routeOf } from './metric-labels.ts';
import type { Metrics } from './metrics.ts';

/** What a client asks for that this service does not offer is no failure of ours. */
const NOT_OFFERED = 501;

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Logs and measures every request once it is answered or given up: method, the words and ids of its path, status, time,
 * the caller's address, correlation id. Headers, bodies and queries may hold secrets and personal values; they are never
 * looked at.
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
      const told = {
        requestId,
        method,
        path: tellable(path, admittedEnterprise(response)),
        address,
        status,
        ms: Math.round(ms * 100) / 100,
      };
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

/** The words of our own addresses, beside those of SCIM. */
const WORDS = new Set(
  'api scim v2 enterprises graphql console session export assets healthz readyz metrics'.split(' '),
);

/** Where the name of the enterprise stands in `/api/scim/v2/enterprises/<name>/Users`. */
const ENTERPRISE_PLACE = 5;

/** A secret may stand in the place of the enterprise, too: its name is told only of callers who were let in there. */
function tellable(path: string, enterprise: string | null): string {
  return maskSegments(
    path,
    (segment, place) =>
      WORDS.has(segment) || isSafeSegment(segment) || (place === ENTERPRISE_PLACE && segment === enterprise),
  );
}
