import type { Request, Response } from 'express';
import type { YieldTurn } from '../../kernel/cooperative-scheduler.ts';
import type { RequestId } from '../../kernel/ids.ts';
import { bearerTokenOf } from '../../wire/bearer-token.ts';
import { pendingResponse } from '../../wire/http-response.ts';
import { probeOperation } from '../../wire/operations.generated.ts';
import type { WireError, WireOperation, WireResult } from '../../wire/transport.ts';
import { type Deviation, joinDeviations, NO_DEVIATIONS, type Normalized } from '../entra/deviation.ts';
import { type JsonObject, parseJsonObject } from '../protocol/json-object.ts';
import { faultToScim } from '../translate/fault-to-scim.ts';
import type { LoggedRequest } from '../translate/request-to-report.ts';
import { parseQuery } from './parse-query.ts';
import { readBody } from './read-body.ts';
import type { ScimLimits, ScimOptions } from './scim-options.ts';

/** Enterprise names are shorter, so a truncated name still matches none. */
const MAX_ENTERPRISE_LENGTH = 65;

/** The state of one request: what its endpoint needs, and what the request log records. */
export class RequestContext implements LoggedRequest {
  readonly requestId: RequestId;
  readonly at: Date;
  /** On the clock of `performance.now()`. */
  readonly startedMs = performance.now();
  readonly enterprise: string;
  readonly token: string;
  /** Whether the directory accepted the token. */
  isAdmitted = false;
  operation: string | null = null;
  attributes: readonly string[] = [];
  userId: string | null = null;
  conflictingUserId: string | null = null;
  variables: object | null = null;
  body: unknown = null;
  /** May have the same deviation several times. */
  deviations: readonly Deviation[] = NO_DEVIATIONS;
  #query: JsonObject | null = null;

  constructor(
    private readonly options: ScimOptions,
    readonly request: Request,
    readonly response: Response,
  ) {
    this.requestId = options.newRequestId();
    this.at = options.clock();
    // Not a route parameter, because Express merges those of the mount path into every layer again.
    this.enterprise = decodeURIComponent(request.baseUrl.slice(request.baseUrl.lastIndexOf('/') + 1));
    this.token = bearerTokenOf(request.headers.authorization);
  }

  get method(): string {
    return this.request.method;
  }

  get path(): string {
    return this.request.path;
  }

  get limits(): ScimLimits {
    return this.options.limits;
  }

  /** Schedules the next piece of long work on a body or a response; enterprises take turns. */
  yieldTurn(): YieldTurn {
    return this.options.scheduler.yieldFor(this.enterprise.toLowerCase());
  }

  /** The tenant URL without a trailing slash. */
  get tenantUrl(): string {
    return `${this.options.publicUrl}/api/scim/v2/enterprises/${encodeURIComponent(this.enterprise)}`;
  }

  /** The id, or name, at the end of the path. */
  get resourceId(): string {
    return String(this.request.params.id);
  }

  /** @throws ScimError 400 `invalidSyntax` */
  get query(): JsonObject {
    this.#query ??= parseQuery(this.request.url);
    return this.#query;
  }

  /** @throws ScimError 400 `invalidSyntax`, 413, 415 */
  async readBody(): Promise<JsonObject> {
    this.body = await readBody(this.request, this.options.limits.maxBodyBytes, this.yieldTurn());
    return parseJsonObject(this.body);
  }

  /**
   * Reads a body that is a resource, and records its keys as the attributes of the request.
   *
   * @throws ScimError 400 `invalidSyntax`, 413, 415
   */
  async readResource(): Promise<JsonObject> {
    const resource = await this.readBody();
    this.attributes = Object.keys(resource);
    return resource;
  }

  /** Records the deviations and returns the normalized value. */
  recordDeviations<Value>({ value, deviations }: Normalized<Value>): Value {
    this.deviations = joinDeviations(this.deviations, deviations);
    return value;
  }

  /**
   * Executes the one GraphQL operation of the request, with the caller's token.
   *
   * @throws ScimError the directory's error, translated
   */
  async execute<Data, Variables extends object>(
    operation: WireOperation<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    this.operation = operation.name;
    this.variables = variables;
    const { data, error } = await this.#send(operation, variables);
    this.conflictingUserId = error?.conflictingUserId ?? null;
    // The directory is busy with others; this caller has not exceeded a limit.
    if (error) throw faultToScim(error.code === 'RATE_LIMITED' ? { ...error, code: 'UNAVAILABLE' } : error);
    return data;
  }

  /** Asks the directory whether it accepts the token: its error, or `null`. Not an operation of the request. */
  async probe(): Promise<WireError | null> {
    return (await this.#send(probeOperation, { enterprise: this.enterprise })).error;
  }

  #send<Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables): Promise<WireResult<Data>> {
    return this.options.transport.send(operation, variables, {
      token: this.token,
      requestId: this.requestId,
      permission: 'USER_PROVISIONING',
      enterprise: this.enterprise.slice(0, MAX_ENTERPRISE_LENGTH).toWellFormed(),
      isGateway: true,
      response: pendingResponse(this.response),
    });
  }
}

/** Stores the context in the response, where later handlers find it. */
export function attachContext(context: RequestContext): void {
  context.response.locals.requestContext = context;
}

/** The context of the request that a response belongs to. */
export function contextOf(response: Response): RequestContext {
  return response.locals.requestContext as RequestContext;
}

/** The enterprise of an admitted request; `null` for others, whose path may have any text in its place. */
export function admittedEnterprise({ locals }: Response): string | null {
  const context = locals.requestContext as RequestContext | undefined;
  return context?.isAdmitted ? context.enterprise : null;
}
