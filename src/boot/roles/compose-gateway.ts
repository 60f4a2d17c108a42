import type { Logger } from 'pino';
import type { Clock } from '../../kernel/clock.ts';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { newId } from '../../kernel/ids.ts';
import { createScim, type Scim } from '../../scim/scim.ts';
import type { Transport } from '../../wire/transport.ts';
import { COSTS, type Throttle } from '../http/throttle.ts';
import type { Metrics } from '../observability/metrics.ts';
import { type Readiness, refuseDuringOutage } from '../observability/readiness.ts';
import type { Settings } from '../settings/settings.ts';

/** Dependencies of the SCIM gateway. */
export interface GatewayOptions {
  readonly settings: Settings;
  readonly publicUrl: string;
  readonly transport: Transport;
  readonly throttle: Throttle;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly clock: Clock;
}

const HOUR_MS = 3_600_000;

const UNPROVEN =
  'the directory rejects reports from this gateway, so its request log stays empty: set the same ' +
  'GATEWAY_SECRET on gateways and directories';

/** Creates the SCIM façade with the settings, the throttle, the metrics and the log of this process. */
export function composeGateway(options: GatewayOptions): Scim {
  const { settings, publicUrl, transport, throttle, readiness, metrics, logger, clock } = options;
  return createScim({
    transport: refuseDuringOutage(transport, readiness),
    publicUrl,
    limits: {
      maxBodyBytes: settings.maxBodyBytes,
      maxPageSize: settings.maxPageSize,
      defaultPageSize: settings.defaultPageSize,
    },
    scheduler: new CooperativeScheduler(),
    clock,
    newRequestId: newId,
    throttle: ({ key, response, isForPage }, onDecision) =>
      throttle({ endpoint: 'scim', key, response, costOf: isForPage ? COSTS.scimPage : COSTS.scimUser }, onDecision),
    onUnauthenticated: metrics.countUnauthenticated,
    onDefect: (err, requestId) => logger.error({ err, requestId }, 'defect'),
    onUnprovenReports: atMostHourly(() => logger.warn(UNPROVEN)),
  });
}

/** Limits a log line to one per hour; the first call logs at once. */
function atMostHourly(log: () => void): () => void {
  let loggedAtMs = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - loggedAtMs < HOUR_MS) return;
    loggedAtMs = performance.now();
    log();
  };
}
