import type { RequestHandler, Response } from 'express';
import { type ErrorHead, headOfErrors } from '../directory/graphql/error-replies.ts';
import * as wire from '../wire/operations.generated.ts';
import type { Caller, Transport, WireOperation, WireResult } from '../wire/transport.ts';

/** Our own operations by their texts. */
const KNOWN: ReadonlyMap<string, WireOperation<unknown, object>> = new Map(
  Object.values(wire).map((operation) => [operation.text, operation as WireOperation<unknown, object>]),
);

/**
 * Answers the operations that our own programs send, which need not be parsed and walked anew each time, as they are
 * answered within one process. All others are left to whoever comes next.
 *
 * @param transport the way to the directory in this process
 */
export function answerKnown(transport: Transport, callerOf: (response: Response) => Caller): RequestHandler {
  return async (request, response, next) => {
    const asked = request.method === 'POST' ? knownOperation(request.body) : null;
    if (asked === null) return next();
    writeResult(response, await transport.send(asked.operation, asked.variables, callerOf(response)));
  };
}

interface Asked {
  readonly operation: WireOperation<unknown, object>;
  readonly variables: object;
}

/** Whatever is in any way unusual is for Apollo to judge. */
function knownOperation(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, operationName, variables = {} } = body as Readonly<Record<string, unknown>>;
  const operation = typeof query === 'string' ? KNOWN.get(query) : undefined;
  if (operation === undefined || (operationName ?? operation.name) !== operation.name) return null;
  return typeof variables === 'object' && variables !== null && !Array.isArray(variables)
    ? { operation, variables }
    : null;
}

function writeResult(response: Response, { data, error }: WireResult<unknown>): void {
  if (error === null) {
    write(response, { status: null, headers: new Map() }, { data });
    return;
  }
  const { message, code, field } = error;
  const extensions = field === null ? { code } : { code, field };
  write(response, headOfErrors([code]), { errors: [{ message, extensions }], data: null });
}

function write(response: Response, { status, headers }: ErrorHead, reply: object): void {
  const bytes = Buffer.from(JSON.stringify(reply));
  const head = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response
    .writeHead(status ?? 200, { ...Object.fromEntries(headers), ...head, 'Content-Length': bytes.length })
    .end(bytes);
}
