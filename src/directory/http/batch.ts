import type { RequestHandler } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { isId, newId, type RequestId } from '../../kernel/ids.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import { type BatchItem, type BatchReply, MAX_BATCH_SIZE, NDJSON } from '../../wire/batch-protocol.ts';
import { failed, type Transport, type WireError } from '../../wire/transport.ts';
import { callerOf } from './caller.ts';
import { knownOperation, replyOf } from './persisted-operations.ts';

const UNKNOWN: WireError = {
  message: 'This directory does not know the operation; send it alone, with its text.',
  code: 'BAD_REQUEST',
  field: null,
};

/**
 * Answers the operations of ours that a gateway asks for many in one request, each in a line of its own as soon as it is
 * there. Any other array is left to whoever comes next.
 *
 * @param transport the way to the directory in this process
 */
export function answerMany(transport: Transport): RequestHandler {
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const asking = callerOf(response);
    const all = asking.isGateway && request.method === 'POST' ? readAll(request.body) : null;
    if (all === null) return next();
    response.writeHead(200, { 'Content-Type': NDJSON, 'Cache-Control': 'no-store' });
    await Promise.all(
      all.map(async ({ requestId, operation }, place) => {
        const known = knownOperation(operation);
        const caller = { ...asking, requestId: readRequestId(requestId) };
        const result = known ? await transport.send(known.operation, known.variables, caller) : failed(UNKNOWN);
        const answered: BatchReply = { place, reply: replyOf(result) };
        response.write(`${await stringifyYielding(answered, scheduler.yieldFor(asking.token))}\n`);
      }),
    );
    response.end();
  };
}

function readAll(body: unknown): readonly BatchItem[] | null {
  const isMany = Array.isArray(body) && body.length > 0 && body.length <= MAX_BATCH_SIZE;
  return isMany && body.every(isAsked) ? body : null;
}

function isAsked(each: unknown): each is BatchItem {
  if (typeof each !== 'object' || each === null) return false;
  return 'operation' in each && 'requestId' in each && typeof each.requestId === 'string';
}

/** A gateway hands on the ids under which it answers. */
function readRequestId(given: string): RequestId {
  return isId(given) ? (given as RequestId) : newId<RequestId>();
}
