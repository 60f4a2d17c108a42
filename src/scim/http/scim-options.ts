import type { Response } from 'express';
import type { Clock } from '../../kernel/clock.ts';
import type { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import type { RequestId } from '../../kernel/ids.ts';
import type { Transport } from '../../wire/transport.ts';

/** Limits of a request. */
export interface ScimLimits {
  readonly maxBodyBytes: number;
  /** Maximum number of users in a page. */
  readonly maxPageSize: number;
  /** Number of users in a page when the request has no `count`. */
  readonly defaultPageSize: number;
}

/** An authenticated request, before its body is read. */
export interface ThrottledRequest {
  /** Identifies the token without revealing it. */
  readonly key: string;
  readonly response: Response;
  /** Whether it requests a page of users, which may cost as much as many single ones. */
  readonly isForPage: boolean;
}

/** The limit that the token exceeds: its request rate, or its requests in progress. */
export interface ThrottleRefusal {
  readonly reason: 'RATE' | 'CONCURRENCY';
  readonly retryAfterSeconds: number;
}

/** What the façade needs from its environment. */
export interface ScimOptions {
  /** Sends operations to the directory. */
  readonly transport: Transport;
  /** The public URL of this service without a trailing slash; locations begin with it. */
  readonly publicUrl: string;
  readonly limits: ScimLimits;
  /** Divides long work into slices, so that other requests run in between. */
  readonly scheduler: CooperativeScheduler;
  readonly clock: Clock;
  readonly newRequestId: () => RequestId;
  /**
   * Calls `onDecision` with `null` as soon as the limits of the token allow the request, or with the exceeded limit.
   */
  readonly throttle: (request: ThrottledRequest, onDecision: (refusal: ThrottleRefusal | null) => void) => void;
  /** Called for each response 401; the request log does not have them. */
  readonly onUnauthenticated?: () => void;
  /** Called for each batch of reports that the directory refuses because this gateway sent no valid secret. */
  readonly onUnprovenReports?: () => void;
  /** Called with every error that is not a refusal, which is a defect of this program. */
  readonly onDefect: (error: unknown, requestId: RequestId) => void;
}
