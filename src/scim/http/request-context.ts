import type { Request, Response } from 'express';
import type { YieldTurn } from '../../kernel/cooperative-scheduler.ts';
import type { RequestId } from '../../kernel/ids.ts';
import { pendingResponse } from '../../wire/http-response.ts';
import { probeOperation } from '../../wire/operations.generated.ts';
import type { WireError, WireOperation, WireResult } from '../../wire/transport.ts';
import { bothDialects, type Dialect, type Mended, NO_DIALECTS } from '../entra/dialect.ts';
import { type Message, parseMessage } from '../protocol/message.ts';
import { faultToScim } from '../translate/fault-to-scim.ts';
import { parseQuery } from './parse-query.ts';
import { readBearerToken } from './read-bearer-token.ts';
import { readBody } from './read-body.ts';
import type { ScimLimits, ScimOptions } from './scim-options.ts';

/** No enterprise has a longer name; what is cut off one that is too long makes it no name of any. */
const LONGEST_NAME = 65;

/** One request on its way through the façade: what the verbs see of it, and what the request log will say. */
export class Exchange {
  readonly requestId: RequestId;
  readonly at: Date;
  readonly startedMs = performance.now();
  readonly enterprise: string;
  readonly token: string;
  /** Whether the directory knows the token; of others nothing is kept. */
  isAdmitted = false;
  /** Name of the GraphQL operation that the request became; `null` as long as there is none. */
  operation: string | null = null;
  /** The attributes that the request names. */
  attributes: readonly string[] = [];
  /** The user that it is about, as far as it is known. */
  userId: string | null = null;
  /** The user who is in the way of what was asked, where one is. */
  conflictingUserId: string | null = null;
  /** What went into the operation; `null` as long as there is none. */
  variables: object | null = null;
  /** The body as JSON; `null` as long as none was read, or none that is JSON. */
  body: unknown = null;
  /** How the request says things beside the RFCs, each dialect as often as it was set right. */
  dialects: readonly Dialect[] = NO_DIALECTS;
  #query: Message | null = null;

  constructor(
    private readonly options: ScimOptions,
    readonly request: Request,
    readonly response: Response,
  ) {
    this.requestId = options.newRequestId();
    this.at = options.clock();
    // Not a parameter of the route: Express would merge those of the mount into every layer's anew.
    this.enterprise = decodeURIComponent(request.baseUrl.slice(request.baseUrl.lastIndexOf('/') + 1));
    this.token = readBearerToken(request.headers.authorization);
  }

  get limits(): ScimLimits {
    return this.options.limits;
  }

  /** What long work on a body, or on the answer, waits for between its pieces; enterprises take turns. */
  nextPiece(): YieldTurn {
    return this.options.scheduler.yieldFor(this.enterprise.toLowerCase());
  }

  /** The tenant URL without the slash at its end. */
  get tenantUrl(): string {
    return `${this.options.publicUrl}/api/scim/v2/enterprises/${encodeURIComponent(this.enterprise)}`;
  }

  /** The id, or name, that the path of the request ends in. */
  get target(): string {
    return String(this.request.params.id);
  }

  /** @throws ScimError 400 `invalidSyntax` */
  get query(): Message {
    this.#query ??= parseQuery(this.request.url);
    return this.#query;
  }

  /** @throws ScimError 400 `invalidSyntax`, 413, 415 */
  async readBody(): Promise<Message> {
    this.body = await readBody(this.request, this.options.limits.maxBodyBytes, this.nextPiece());
    return parseMessage(this.body);
  }

  /** Goes on with what the RFC would have, and keeps in mind how it was said. */
  take<Value>({ value, dialects }: Mended<Value>): Value {
    this.dialects = bothDialects(this.dialects, dialects);
    return value;
  }

  /**
   * A body that is a resource: its keys are the attributes that the request names.
   *
   * @throws ScimError 400 `invalidSyntax`, 413, 415
   */
  async readResource(): Promise<Message> {
    const resource = await this.readBody();
    this.attributes = Object.keys(resource);
    return resource;
  }

  /**
   * Sends the one operation that the request becomes, on behalf of its caller.
   *
   * @throws ScimError what the directory refuses, in SCIM's words
   */
  async ask<Data, Variables extends object>(
    operation: WireOperation<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    this.operation = operation.name;
    this.variables = variables;
    const { data, error } = await this.#send(operation, variables);
    this.conflictingUserId = error?.conflictingUserId ?? null;
    if (error) throw faultToScim(error.code === 'RATE_LIMITED' ? { ...error, code: 'UNAVAILABLE' } : error);
    return data;
  }

  /** Asks for nothing but whether the caller may come in, which is no operation that the request became: why not, or `null`. */
  async probe(): Promise<WireError | null> {
    return (await this.#send(probeOperation, { enterprise: this.enterprise })).error;
  }

  #send<Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables): Promise<WireResult<Data>> {
    const { token, requestId } = this;
    const response = pendingResponse(this.response);
    const enterprise = this.enterprise.slice(0, LONGEST_NAME).toWellFormed();
    const caller = {
      token,
      requestId,
      permission: 'USER_PROVISIONING',
      enterprise,
      isGateway: true,
      response,
    } as const;
    return this.options.transport.send(operation, variables, caller);
  }
}

/** Puts the exchange where the later handlers of the same request find it. */
export function keepExchange(exchange: Exchange): void {
  exchange.response.locals.exchange = exchange;
}

/** The exchange that a response belongs to. */
export function exchangeOf(response: Response): Exchange {
  return response.locals.exchange as Exchange;
}

/** The enterprise that the caller was let in to; `null` where any text may stand in its place. */
export function enteredEnterprise({ locals }: Response): string | null {
  const exchange = locals.exchange as Exchange | undefined;
  return exchange?.isAdmitted ? exchange.enterprise : null;
}
