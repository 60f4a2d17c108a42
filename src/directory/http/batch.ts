import type { RequestHandler } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { isId, newId, type RequestId } from '../../kernel/ids.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import { type BatchItem, type BatchReply, MAX_BATCH_SIZE, NDJSON } from '../../wire/batch-protocol.ts';
import { failed, type Transport, type WireError } from '../../wire/transport.ts';
import { callerOf } from './caller.ts';
import { findPersisted, responseBodyOf } from './persisted-operations.ts';

const UNKNOWN: WireError = {
  message: 'This directory does not know the operation; send it alone, with its text.',
  code: 'BAD_REQUEST',
  field: null,
};

/**
 * Executes a batch of persisted operations from a gateway (see `wire/batch-protocol.ts`) and writes each result as one
 * line as soon as it is complete. Passes any other request on to the next handler.
 */
export function executeBatch(transport: Transport): RequestHandler {
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const gateway = callerOf(response);
    const items = gateway.isGateway && request.method === 'POST' ? readBatch(request.body) : null;
    if (items === null) return next();
    response.writeHead(200, { 'Content-Type': NDJSON, 'Cache-Control': 'no-store' });
    await Promise.all(
      items.map(async ({ requestId, operation }, place) => {
        const persisted = findPersisted(operation);
        const caller = { ...gateway, requestId: readRequestId(requestId) };
        const result = persisted
          ? await transport.send(persisted.operation, persisted.variables, caller)
          : failed(UNKNOWN);
        const line: BatchReply = { place, reply: responseBodyOf(result) };
        response.write(`${await stringifyYielding(line, scheduler.yieldFor(gateway.token))}\n`);
      }),
    );
    response.end();
  };
}

function readBatch(body: unknown): readonly BatchItem[] | null {
  const isBatch = Array.isArray(body) && body.length > 0 && body.length <= MAX_BATCH_SIZE;
  return isBatch && body.every(isBatchItem) ? body : null;
}

function isBatchItem(item: unknown): item is BatchItem {
  if (typeof item !== 'object' || item === null) return false;
  return 'operation' in item && 'requestId' in item && typeof item.requestId === 'string';
}

/** The request id of the gateway's own response. */
function readRequestId(given: string): RequestId {
  return isId(given) ? (given as RequestId) : newId<RequestId>();
}
