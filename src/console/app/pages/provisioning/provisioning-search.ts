import type { Dialect, RequestOutcome } from '../../api/operations.generated.ts';
import { parseInstant } from '../../shared/instants.ts';
import { PERIODS, type Period } from '../../shared/requests/periods.ts';
import { provisioning } from './provisioning.en.ts';

/** The tabs of the page; they are part of URLs. */
export const TABS = ['failures', 'cycles', 'requests', 'dialects'] as const;

/** The results to filter by; `failure` is `REFUSED` or `FAILED`. */
export const OUTCOMES = ['failure', 'SUCCEEDED', 'REFUSED', 'FAILED'] as const satisfies readonly (
  | RequestOutcome
  | 'failure'
)[];

/** The HTTP methods of SCIM. */
export const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** The deviations from the RFCs that the gateway reports. GraphQL and the URL call a deviation a dialect. */
export const DEVIATIONS = Object.keys(provisioning.deviation) as Dialect[];

/** A cause of failures; absent parts are left out. */
export interface CauseParam {
  readonly status: number;
  readonly scimType?: string | undefined;
  readonly operation?: string | undefined;
  readonly reason?: string | undefined;
}

/** The URL parameters of the page. */
export interface ProvisioningSearch {
  /** Failures when left out. */
  readonly tab?: (typeof TABS)[number] | undefined;
  /** A day when left out. */
  readonly span?: Period | undefined;
  readonly outcome?: (typeof OUTCOMES)[number] | undefined;
  readonly method?: (typeof METHODS)[number] | undefined;
  /** Text when it is invalid; no request matches then. */
  readonly status?: number | string | undefined;
  /** First digit of the status. */
  readonly statusClass?: number | undefined;
  readonly dialect?: Dialect | undefined;
  readonly operation?: string | undefined;
  /** The cause of the failures. */
  readonly cause?: CauseParam | undefined;
  /** The ID or the user name of the user. */
  readonly user?: string | undefined;
  /** The ID of the access token, or `administration`. */
  readonly token?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The ID of the request whose dialog is open. */
  readonly request?: string | undefined;
}

/** The URL parameters that filter the request log. */
export type RequestSearch = Omit<ProvisioningSearch, 'tab' | 'span' | 'request' | 'status'> & {
  readonly status?: number | undefined;
};

const MAX_WORD = 200;
const MAX_SENTENCE = 1000;
const STATUS = /^[1-5]\d\d$/;

/** Parses the URL parameters; invalid ones are dropped, except the status, whose input shows the error. */
export function readProvisioningSearch(input: Record<string, unknown>): ProvisioningSearch {
  return {
    tab: oneOf(TABS, input.tab),
    span: oneOf(Object.keys(PERIODS) as Period[], input.span),
    outcome: oneOf(OUTCOMES, input.outcome),
    method: oneOf(METHODS, input.method),
    status: statusIn(input.status),
    statusClass: integerIn(input.statusClass, 2, 5),
    dialect: oneOf(DEVIATIONS, input.dialect),
    operation: wordIn(input.operation),
    cause: causeIn(input.cause),
    user: wordIn(input.user),
    token: wordIn(input.token),
    from: parseInstant(input.from),
    until: parseInstant(input.until),
    request: wordIn(input.request),
  };
}

/** Clears all filters when spread over other parameters. */
export const EVERY_REQUEST = {
  outcome: undefined,
  method: undefined,
  status: undefined,
  statusClass: undefined,
  dialect: undefined,
  operation: undefined,
  cause: undefined,
  user: undefined,
  token: undefined,
  from: undefined,
  until: undefined,
} as const satisfies Record<keyof RequestSearch, undefined>;

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}

function integerIn(given: unknown, min: number, max: number): number | undefined {
  const number = Number(given);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}

/** Parses a status; invalid text is returned as it is. */
export function statusIn(given: unknown): number | string | undefined {
  const word = wordIn(given);
  return word !== undefined && STATUS.test(word) ? Number(word) : word;
}

/** The router parses IDs of digits as numbers. */
function wordIn(given: unknown): string | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  return String(given).trim().slice(0, MAX_WORD) || undefined;
}

/** Compared exactly with the logged causes, hence not trimmed. */
function causeIn(given: unknown): CauseParam | undefined {
  const { status, ...texts } = Object(given) as Record<string, unknown>;
  const number = integerIn(status, 100, 599);
  if (number === undefined) return undefined;
  const [scimType, operation, reason] = [texts.scimType, texts.operation, texts.reason].map(sentenceIn);
  return { status: number, scimType, operation, reason };
}

function sentenceIn(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' && given.length <= MAX_SENTENCE ? given : undefined;
}
