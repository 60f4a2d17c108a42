import type { RequestHandler, Response } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import * as wire from '../../wire/operations.generated.ts';
import { hashOf } from '../../wire/persisted-query.ts';
import type { Transport, WireOperation, WireResult } from '../../wire/transport.ts';
import { type ErrorHead, headOfErrors } from '../graphql/errors/error-replies.ts';
import { callerOf } from './caller.ts';

type Operation = WireOperation<unknown, object>;

const OURS = Object.values(wire) as Operation[];
const BY_TEXT: ReadonlyMap<unknown, Operation> = new Map(OURS.map((operation) => [operation.text, operation]));
const BY_HASH: ReadonlyMap<unknown, Operation> = new Map(OURS.map((operation) => [hashOf(operation), operation]));

/**
 * Answers the operations of ours that gateways send, which need not be parsed and walked anew each time, as they are
 * answered within one process. All others, and whoever else sends the same text, are left to whoever comes next: nobody
 * leaves a limit behind by asking in our words.
 *
 * @param transport the way to the directory in this process
 */
export function answerKnown(transport: Transport): RequestHandler {
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const caller = callerOf(response);
    const asked = caller.isGateway && request.method === 'POST' ? knownOperation(request.body) : null;
    if (asked === null) return next();
    const result = await transport.send(asked.operation, asked.variables, caller);
    writeResult(response, result, await stringifyYielding(replyOf(result), scheduler.yieldFor(caller.token)));
  };
}

interface Asked {
  readonly operation: Operation;
  readonly variables: object;
}

/** @returns `null` for what is in any way unusual; that is for Apollo to judge */
export function knownOperation(body: unknown): Asked | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, extensions, operationName, variables = {} } = body as Readonly<Record<string, unknown>>;
  const operation = query === undefined ? BY_HASH.get(hashIn(extensions)) : BY_TEXT.get(query);
  if (operation === undefined || (operationName ?? operation.name) !== operation.name) return null;
  return typeof variables === 'object' && variables !== null && !Array.isArray(variables)
    ? { operation, variables }
    : null;
}

/** The hash of a persisted query, which stands for its text. */
function hashIn(extensions: unknown): unknown {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
  return persistedQuery?.sha256Hash;
}

function writeResult(response: Response, result: WireResult<unknown>, json: string): void {
  const { error } = result;
  write(response, error === null ? { status: null, headers: new Map() } : headOfErrors([error.code]), json);
}

/** A result as GraphQL puts it. */
export function replyOf({ data, error }: WireResult<unknown>): object {
  if (error === null) return { data };
  const { message, field, ...extensions } = error;
  return { errors: [{ message, extensions: field === null ? extensions : { ...extensions, field } }], data: null };
}

function write(response: Response, { status, headers }: ErrorHead, json: string): void {
  const bytes = Buffer.from(json);
  const head = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response
    .writeHead(status ?? 200, { ...Object.fromEntries(headers), ...head, 'Content-Length': bytes.length })
    .end(bytes);
}
