import type { RequestHandler, Response } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import * as wire from '../../wire/operations.generated.ts';
import { hashOf } from '../../wire/persisted-query.ts';
import type { Transport, WireOperation, WireResult } from '../../wire/transport.ts';
import { type ErrorHead, headOfErrors } from '../graphql/errors/error-replies.ts';
import { callerOf } from './caller.ts';

type Operation = WireOperation<unknown, object>;

const OPERATIONS = Object.values(wire) as Operation[];
const BY_TEXT: ReadonlyMap<unknown, Operation> = new Map(OPERATIONS.map((operation) => [operation.text, operation]));
const BY_HASH: ReadonlyMap<unknown, Operation> = new Map(OPERATIONS.map((operation) => [hashOf(operation), operation]));

/**
 * Executes the operations of `wire/operations` for gateways through the local transport, which has them compiled,
 * instead of parsing and validating them again. Passes all other requests on to the next handler, also the same
 * documents from other callers, so that the limits of Apollo always apply to them.
 */
export function executePersisted(transport: Transport): RequestHandler {
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const caller = callerOf(response);
    const found = caller.isGateway && request.method === 'POST' ? findPersisted(request.body) : null;
    if (found === null) return next();
    const result = await transport.send(found.operation, found.variables, caller);
    writeResult(response, result, await stringifyYielding(responseBodyOf(result), scheduler.yieldFor(caller.token)));
  };
}

interface PersistedRequest {
  readonly operation: Operation;
  readonly variables: object;
}

/**
 * Finds the operation of a request body by its text or its hash.
 *
 * @returns `null` for any other body, which is left to Apollo
 */
export function findPersisted(body: unknown): PersistedRequest | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, extensions, operationName, variables = {} } = body as Readonly<Record<string, unknown>>;
  const operation = query === undefined ? BY_HASH.get(hashIn(extensions)) : BY_TEXT.get(query);
  if (operation === undefined || (operationName ?? operation.name) !== operation.name) return null;
  return typeof variables === 'object' && variables !== null && !Array.isArray(variables)
    ? { operation, variables }
    : null;
}

/** The hash in `extensions.persistedQuery`, as Apollo's persisted queries send it. */
function hashIn(extensions: unknown): unknown {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
  return persistedQuery?.sha256Hash;
}

/** The body of a GraphQL response with a result. */
export function responseBodyOf({ data, error }: WireResult<unknown>): object {
  if (error === null) return { data };
  const { message, field, ...extensions } = error;
  return { errors: [{ message, extensions: field === null ? extensions : { ...extensions, field } }], data: null };
}

function writeResult(response: Response, { error }: WireResult<unknown>, json: string): void {
  const head: ErrorHead = error === null ? { status: null, headers: new Map() } : headOfErrors([error.code]);
  const bytes = Buffer.from(json);
  response
    .writeHead(head.status ?? 200, {
      ...Object.fromEntries(head.headers),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Length': bytes.length,
    })
    .end(bytes);
}
