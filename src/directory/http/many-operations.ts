import type { RequestHandler } from 'express';
import { isId, newId, type RequestId } from '../../kernel/ids.ts';
import { Pieces } from '../../kernel/pieces.ts';
import { stringifyInPieces } from '../../kernel/stringify-in-pieces.ts';
import { LINES, type ManyAnswered, type ManyAsked, MOST_ASKED } from '../../wire/many-operations.ts';
import type { Transport, WireError } from '../../wire/transport.ts';
import { failed } from '../../wire/wire-failure.ts';
import { callerOf } from './graphql-caller.ts';
import { knownOperation, replyOf } from './known-operations.ts';

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
  const pieces = new Pieces();
  return async (request, response, next) => {
    const asking = callerOf(response);
    const all = asking.isGateway && request.method === 'POST' ? readAll(request.body) : null;
    if (all === null) return next();
    response.writeHead(200, { 'Content-Type': LINES, 'Cache-Control': 'no-store' });
    await Promise.all(
      all.map(async ({ requestId, operation }, place) => {
        const known = knownOperation(operation);
        const caller = { ...asking, requestId: readRequestId(requestId) };
        const result = known ? await transport.send(known.operation, known.variables, caller) : failed(UNKNOWN);
        const answered: ManyAnswered = { place, reply: replyOf(result) };
        response.write(`${await stringifyInPieces(answered, pieces.of(asking.token))}\n`);
      }),
    );
    response.end();
  };
}

function readAll(body: unknown): readonly ManyAsked[] | null {
  const isMany = Array.isArray(body) && body.length > 0 && body.length <= MOST_ASKED;
  return isMany && body.every(isAsked) ? body : null;
}

function isAsked(each: unknown): each is ManyAsked {
  if (typeof each !== 'object' || each === null) return false;
  return 'operation' in each && 'requestId' in each && typeof each.requestId === 'string';
}

/** A gateway hands on the ids under which it answers. */
function readRequestId(given: string): RequestId {
  return isId(given) ? (given as RequestId) : newId<RequestId>();
}
