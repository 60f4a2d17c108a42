import type { RequestHandler } from 'express';
import { isId } from '../../kernel/ids.ts';
import type { RequestReportInput } from '../../wire/operations.generated.ts';
import { maskBody } from '../protocol/mask-body.ts';
import { tellablePath } from '../protocol/mask-url-path.ts';
import { isMessage, memberOf } from '../protocol/message.ts';
import type { ScimError } from '../protocol/scim-error.ts';
import { tellableNames } from '../protocol/tellable-names.ts';
import { type Reply, writeReply } from './reply.ts';
import { type Exchange, exchangeOf } from './request-context.ts';
import type { RequestReports } from './request-reports.ts';
import { variableNames } from './variable-names.ts';

/** What a path does for one method. */
export type Endpoint = (exchange: Exchange) => Reply | Promise<Reply>;

const MAX_ATTRIBUTES = 50;
const MAX_USER_NAME = 1_000;

/** Writes the replies of endpoints, and sees to it that each is reported. */
export class Answerer {
  constructor(private readonly reports: RequestReports) {}

  /** The endpoint as Express calls it. */
  handler(endpoint: Endpoint): RequestHandler {
    return async (_request, response) => {
      const exchange = exchangeOf(response);
      this.answer(exchange, await endpoint(exchange), null);
    };
  }

  /** @param refusal what the reply tells of; `null` for a success */
  answer(exchange: Exchange, reply: Reply, refusal: ScimError | null): void {
    writeReply(exchange.response, reply);
    if (!exchange.isAdmitted || reply.status === 401) return;
    this.reports.add(exchange, reportOf(exchange, reply.status, refusal));
  }
}

function reportOf(exchange: Exchange, status: number, refusal: ScimError | null): RequestReportInput {
  const { request } = exchange;
  return {
    id: exchange.requestId,
    at: exchange.at.toISOString(),
    method: request.method,
    path: tellablePath(request.path),
    attributes: tellableNames(exchange.attributes).slice(0, MAX_ATTRIBUTES),
    operation: exchange.operation,
    status,
    reason: refusal?.reason ?? null,
    scimType: refusal?.scimType ?? null,
    durationMs: Math.round((performance.now() - exchange.startedMs) * 100) / 100,
    userId: exchange.userId !== null && isId(exchange.userId) ? exchange.userId : null,
    variables: variableNames(exchange.variables),
    dialects: [...new Set(exchange.dialects)],
    userName: refusal && userNameIn(exchange.body),
    conflictingUserId: exchange.conflictingUserId,
    body: refusal && maskBody(exchange.body),
  };
}

/** Of a creation that was refused, the name is all that tells whom it was about. */
function userNameIn(body: unknown): string | null {
  const userName = isMessage(body) ? memberOf(body, 'userName') : null;
  return typeof userName === 'string' && userName.length <= MAX_USER_NAME ? userName : null;
}
