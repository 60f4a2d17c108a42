import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { isSafeSegment, maskSegments } from '../../scim/protocol/mask-url-path.ts';
import { loggableEnterprise } from '../../scim/scim.ts';
import { addressOf } from '../http/caller-address.ts';
import { routeLabel } from './metric-labels.ts';
import type { Metrics } from './metrics.ts';

/** 501 answers a request for a feature that this server does not have; it is not a failure. */
const NOT_IMPLEMENTED = 501;

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Access log and request metrics: one log line per request when its response is closed, with the method, the masked
 * path, the status, the duration, the client's address and the correlation id. Never headers, bodies or queries, which
 * may have secrets and personal data.
 */
export function observeRequests(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const [path = ''] = request.originalUrl.split('?', 1);
    // Read it now: a closed socket has no address.
    const address = addressOf(request);
    response.once('close', () => {
      const { method } = request;
      const { statusCode: status, writableFinished } = response;
      const ms = performance.now() - startedAt;
      metrics.observe({ method, route: routeLabel(path), status, ms });

      const level = levelOf(status, path);
      if (!logger.isLevelEnabled(level)) return;
      const requestId = response.getHeader('x-request-id');
      const entry = {
        requestId,
        method,
        path: maskPath(path, loggableEnterprise(response)),
        address,
        status,
        ms: Math.round(ms * 100) / 100,
      };
      logger[level]({ ...entry, aborted: !writableFinished }, MESSAGES[level]);
    });
    next();
  };
}

const MESSAGES = { error: 'request failed', debug: 'probe answered', info: 'request answered' } as const;

function levelOf(status: number, path: string): keyof typeof MESSAGES {
  if (status >= 500 && status !== NOT_IMPLEMENTED) return 'error';
  return PROBES.has(path) ? 'debug' : 'info';
}

/** Segments of this server's own paths; those of SCIM are in `isSafeSegment`. */
const OWN_SEGMENTS = new Set(
  'api scim v2 enterprises graphql console session export assets healthz readyz metrics'.split(' '),
);

/** The position of the enterprise in `/api/scim/v2/enterprises/<name>/Users`. */
const ENTERPRISE_POSITION = 5;

/**
 * Masks the segments that may be secret. A caller may put a secret in the place of the enterprise, so an unknown one is
 * masked.
 */
function maskPath(path: string, enterprise: string | null): string {
  return maskSegments(
    path,
    (segment, position) =>
      OWN_SEGMENTS.has(segment) ||
      isSafeSegment(segment) ||
      (position === ENTERPRISE_POSITION && segment === enterprise),
  );
}
