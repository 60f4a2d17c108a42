import type { Dialect, RequestOutcome } from '../../api/operations.generated.ts';
import { parseInstant } from '../../shared/instants.ts';
import { PERIODS, type Period } from '../../shared/requests/periods.ts';
import { provisioning } from './provisioning.en.ts';

/** What the page of provisioning can show. */
export const TABS = ['failures', 'cycles', 'requests', 'dialects'] as const;

/** How a request may have ended; `failure` is either of the last two. */
export const OUTCOMES = ['failure', 'SUCCEEDED', 'REFUSED', 'FAILED'] as const satisfies readonly (
  | RequestOutcome
  | 'failure'
)[];

/** The verbs that SCIM knows. */
export const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** The deviations from the RFCs that the gateway reports; GraphQL and the URL call them dialects. */
export const DEVIATIONS = Object.keys(provisioning.deviation) as Dialect[];

/** A cause of failures; what was not there is left out. */
export interface CauseParam {
  readonly status: number;
  readonly scimType?: string | undefined;
  readonly operation?: string | undefined;
  readonly reason?: string | undefined;
}

/** All that the page of provisioning shows, as its address says it. */
export interface ProvisioningSearch {
  /** Failures when left out. */
  readonly tab?: (typeof TABS)[number] | undefined;
  /** A day when left out. */
  readonly span?: Period | undefined;
  readonly outcome?: (typeof OUTCOMES)[number] | undefined;
  readonly method?: (typeof METHODS)[number] | undefined;
  /** Text when it is none, which no request has. */
  readonly status?: number | string | undefined;
  /** First digit of the status. */
  readonly statusClass?: number | undefined;
  readonly dialect?: Dialect | undefined;
  readonly operation?: string | undefined;
  /** The cause that the requests failed for. */
  readonly cause?: CauseParam | undefined;
  /** The id or the user name that requests were about. */
  readonly user?: string | undefined;
  /** The id of the access token, or `administration`. */
  readonly token?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The request that is looked at, by its correlation id. */
  readonly request?: string | undefined;
}

/** The parts of the address that narrow the request log down. */
export type RequestSearch = Omit<ProvisioningSearch, 'tab' | 'span' | 'request' | 'status'> & {
  readonly status?: number | undefined;
};

const MAX_WORD = 200;
const MAX_SENTENCE = 1000;
const STATUS = /^[1-5]\d\d$/;

/** Reads the address; whatever it cannot mean is left out, but for a status, which somebody may have mistyped. */
export function readProvisioningSearch(input: Record<string, unknown>): ProvisioningSearch {
  return {
    tab: oneOf(TABS, input.tab),
    span: oneOf(Object.keys(PERIODS) as Period[], input.span),
    outcome: oneOf(OUTCOMES, input.outcome),
    method: oneOf(METHODS, input.method),
    status: statusIn(input.status),
    statusClass: wholeIn(input.statusClass, 2, 5),
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

/** An address that narrows nothing down; laid over another it takes all conditions away. */
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

function wholeIn(given: unknown, least: number, most: number): number | undefined {
  const number = Number(given);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** What was written for a status: the text itself when it is none. */
export function statusIn(given: unknown): number | string | undefined {
  const word = wordIn(given);
  return word !== undefined && STATUS.test(word) ? Number(word) : word;
}

/** An id of digits alone comes out of the address as a number. */
function wordIn(given: unknown): string | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  return String(given).trim().slice(0, MAX_WORD) || undefined;
}

/** Letter by letter, since it is compared with what was answered. */
function causeIn(given: unknown): CauseParam | undefined {
  const { status, ...texts } = Object(given) as Record<string, unknown>;
  const number = wholeIn(status, 100, 599);
  if (number === undefined) return undefined;
  const [scimType, operation, reason] = [texts.scimType, texts.operation, texts.reason].map(sentenceIn);
  return { status: number, scimType, operation, reason };
}

function sentenceIn(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' && given.length <= MAX_SENTENCE ? given : undefined;
}
