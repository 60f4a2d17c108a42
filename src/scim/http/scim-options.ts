import type { Response } from 'express';
import type { Clock } from '../../kernel/clock.ts';
import type { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import type { RequestId } from '../../kernel/ids.ts';
import type { Transport } from '../../wire/transport.ts';

/** How much one request may ask for. */
export interface ScimLimits {
  readonly maxBodyBytes: number;
  /** The most users in one page, whatever the request says. */
  readonly maxPageSize: number;
  /** Users in one page when the request does not say. */
  readonly defaultPageSize: number;
}

/** A request that has proved whose it is. */
export interface Asking {
  /** What the token is known by. */
  readonly key: string;
  readonly response: Response;
  /** Whether it asks for a page of users, which may weigh as much as many single ones. */
  readonly isForPage: boolean;
}

/** Why a request may not go on: its token asked for too much, or too much that it asked for is still to be answered. */
export interface Overdrawn {
  readonly reason: 'RATE' | 'CONCURRENCY';
  readonly retryAfterSeconds: number;
}

/** What the façade needs from outside. */
export interface ScimOptions {
  /** The way to the directory. */
  readonly transport: Transport;
  /** What the outside world calls this service, without a slash at the end; every location begins with it. */
  readonly publicUrl: string;
  readonly limits: ScimLimits;
  /** What long answers are made in. */
  readonly scheduler: CooperativeScheduler;
  readonly clock: Clock;
  readonly newRequestId: () => RequestId;
  /** Tells, at once or when the token of a request has the means, whether it may go on: `null` when it may. */
  readonly hold: (asking: Asking, verdict: (refusal: Overdrawn | null) => void) => void;
  /** Hears of each request that is answered 401; the request log knows nothing of them. */
  readonly onUnauthenticated?: () => void;
  /** Hears of each batch of reports that the directory refuses because this gateway has not proved itself. */
  readonly onUnprovenReports?: () => void;
  /** Hears of everything thrown that is no refusal: a defect of ours. */
  readonly onDefect: (error: unknown, requestId: RequestId) => void;
}
