import { isId } from '../../kernel/ids.ts';
import type { Dialect, RequestReportInput } from '../../wire/operations.generated.ts';
import { isJsonObject, memberOf } from '../protocol/json-object.ts';
import { maskBody } from '../protocol/mask-body.ts';
import { maskNames } from '../protocol/mask-text.ts';
import { maskUrlPath } from '../protocol/mask-url-path.ts';
import type { ScimError } from '../protocol/scim-error.ts';

/** A request and what it became, for the request log. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly at: Date;
  readonly method: string;
  /** Below the tenant URL, without the query. */
  readonly path: string;
  /** The attributes that the request names. */
  readonly attributes: readonly string[];
  /** Name of the GraphQL operation; `null` when the request was refused before there was one. */
  readonly operation: string | null;
  /** Variables of the GraphQL operation. */
  readonly variables: object | null;
  /** The user's id in the path or in the response; `null` when there is none. */
  readonly userId: string | null;
  /** The user who already has the requested `userName`. */
  readonly conflictingUserId: string | null;
  /** The body as JSON; `null` without one. */
  readonly body: unknown;
  /** How the request deviates from the RFCs. GraphQL calls a deviation a dialect. */
  readonly deviations: readonly Dialect[];
}

/** The response to a request. */
export interface Outcome {
  readonly status: number;
  /** `null` when the request succeeded. */
  readonly refusal: ScimError | null;
  readonly durationMs: number;
}

const MAX_NAMES = 50;
const MAX_USER_NAME = 1_000;

/** The variables that hold attributes; their names say more than the variable's. */
const WITH_ATTRIBUTES = new Set(['changes', 'user', 'filter']);

/** Translates an answered request to an entry of the request log, with all values masked. */
export function requestToReport(request: LoggedRequest, { status, refusal, durationMs }: Outcome): RequestReportInput {
  const { userId } = request;
  return {
    id: request.requestId,
    at: request.at.toISOString(),
    method: request.method,
    path: maskUrlPath(request.path),
    attributes: maskNames(request.attributes).slice(0, MAX_NAMES),
    operation: request.operation,
    status,
    reason: refusal?.reason ?? null,
    scimType: refusal?.scimType ?? null,
    durationMs: Math.round(durationMs * 100) / 100,
    userId: userId !== null && isId(userId) ? userId : null,
    variables: variableNames(request.variables),
    dialects: [...new Set(request.deviations)],
    userName: refusal && userNameIn(request.body),
    conflictingUserId: request.conflictingUserId,
    body: refusal && maskBody(request.body),
  };
}

/**
 * The names of the variables that are set, with their attributes one level down: `changes.title`. An attribute that is
 * `null` is cleared, so it counts; a variable that is `null` does not.
 */
export function variableNames(variables: object | null): string[] {
  const given = Object.entries(variables ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const names = given.flatMap(([name, value]) => {
    const attributes = WITH_ATTRIBUTES.has(name) ? attributesIn(value) : [];
    return attributes.length > 0 ? attributes.map((attribute) => `${name}.${attribute}`) : [name];
  });
  return names.slice(0, MAX_NAMES);
}

function attributesIn(value: object): string[] {
  return Object.entries(value).flatMap(([attribute, inner]) => (inner === undefined ? [] : [attribute]));
}

/** Only the `userName` tells whom a refused creation was about; no id exists yet. */
function userNameIn(body: unknown): string | null {
  const userName = isJsonObject(body) ? memberOf(body, 'userName') : null;
  return typeof userName === 'string' && userName.length <= MAX_USER_NAME ? userName : null;
}
