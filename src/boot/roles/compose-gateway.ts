import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../../kernel/clock.ts';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { newId } from '../../kernel/ids.ts';
import { createScim } from '../../scim/scim.ts';
import type { Transport } from '../../wire/transport.ts';
import { type HoldToBudget, PRICES } from '../http/throttle.ts';
import type { Metrics } from '../observability/metrics.ts';
import { type Readiness, refuseDuringOutage } from '../observability/readiness.ts';
import type { Settings } from '../settings/settings.ts';

/** What the façade of this process is joined to. */
export interface FacadeOptions {
  readonly settings: Settings;
  readonly publicUrl: string;
  readonly transport: Transport;
  readonly hold: HoldToBudget;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** The SCIM façade, and the way to bring out the last entries of its request log. */
export interface Facade {
  readonly routes: Router;
  /** How many entries of the request log were lost so far. */
  lostReports(): number;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

const UNPROVEN =
  'the directory rejects reports from this gateway, so its request log stays empty: set the same ' +
  'GATEWAY_SECRET on gateways and directories';

/** Says at once what is to be said, and then no more than once an hour. */
function atMostHourly(say: () => void): () => void {
  let saidMs = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - saidMs < HOUR_MS) return;
    saidMs = performance.now();
    say();
  };
}

/** Joins the SCIM façade to what it needs from outside. */
export function openFacade(options: FacadeOptions): Facade {
  const { settings, publicUrl, transport, hold, readiness, metrics, logger, clock } = options;
  const scim = createScim({
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
    hold: ({ key, response, isForPage }, verdict) =>
      hold({ door: 'scim', key, response, priceOf: isForPage ? PRICES.ofPage : PRICES.ofOneUser }, verdict),
    onUnauthenticated: metrics.countUnauthenticated,
    onDefect: (err, requestId) => logger.error({ err, requestId }, 'defect'),
    onUnprovenReports: atMostHourly(() => logger.warn(UNPROVEN)),
  });
  return scim;
}
