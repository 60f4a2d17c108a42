import { Fault } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';
import { gatewaysOnly } from '../../access/domain/access-faults.ts';
import { authorizeByName } from '../../access/usecase/authorize.ts';
import type { Session } from '../../access/usecase/session.ts';
import { isStorableJson, isStorableText, toStorableText } from '../../shared/storable-text.ts';
import {
  DIRECT_PATH,
  MAX_USER_NAME_LENGTH,
  outcomeOf,
  type RequestEntry,
  type RequestReport,
} from '../domain/request-entry.ts';
import type { RequestsStores } from '../domain/request-store.ts';

const MAX_REPORTS = 500;
const MAX_ATTRIBUTES = 100;
const MAX_VARIABLES = 100;
const MAX_BODY_LENGTH = 8_192;
const MAX_BODY_DEPTH = 64;
const MAX_WORD_LENGTH = 200;
const MAX_SENTENCE_LENGTH = 1_000;
/** Logged instead of `DIRECT_PATH`, so that a report does not look like a GraphQL mutation. */
const OTHER_PATH = '/*';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ReportRequests {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** At most 500. */
  readonly requests: readonly RequestReport[];
}

/**
 * Logs requests that a gateway answered, under the caller's access token. Only gateways may report: other callers could
 * report false results. Does not reject an entry for its content: long texts are cut, bodies of more than 8 KB are
 * dropped, and a time that is more than a day off is replaced with the current one. Only entries with an invalid id are
 * skipped.
 *
 * @returns the number of logged entries
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `LIMIT_EXCEEDED`
 */
export async function reportRequests(
  session: Session<RequestsStores>,
  { enterprise, requests }: ReportRequests,
): Promise<number> {
  const { id: enterpriseId } = await authorizeByName(session, enterprise, 'REPORT_REQUESTS');
  if (!session.isGateway) throw gatewaysOnly();
  if (requests.length > MAX_REPORTS) {
    throw new Fault(
      'LIMIT_EXCEEDED',
      `requests takes ${MAX_REPORTS} entries at most; send them in several calls.`,
      'requests',
    );
  }

  const now = session.clock();
  const accessTokenId = session.authority.accessToken?.id ?? null;
  const entries = requests
    .filter(({ id }) => isId(id))
    .map((report): RequestEntry => {
      const outcome = outcomeOf(report.status);
      return { ...cutToSize(report), at: plausibleTime(report.at, now), enterpriseId, accessTokenId, outcome };
    });
  if (entries.length > 0) await session.stores.requests.insertMany(entries);
  return entries.length;
}

function plausibleTime(at: Date, now: Date): Date {
  return Math.abs(at.getTime() - now.getTime()) <= DAY_MS ? at : now;
}

function cutToSize(report: RequestReport): RequestReport {
  return {
    ...report,
    method: cut(report.method, MAX_WORD_LENGTH),
    path: report.path === DIRECT_PATH ? OTHER_PATH : cut(report.path, MAX_SENTENCE_LENGTH),
    attributes: report.attributes.slice(0, MAX_ATTRIBUTES).map((attribute) => cut(attribute, MAX_WORD_LENGTH)),
    operation: report.operation && cut(report.operation, MAX_WORD_LENGTH),
    reason: report.reason && cut(report.reason, MAX_SENTENCE_LENGTH),
    scimType: report.scimType && cut(report.scimType, MAX_WORD_LENGTH),
    durationMs: Math.max(0, report.durationMs),
    userId: report.userId && cut(report.userId, MAX_WORD_LENGTH),
    variables: report.variables.slice(0, MAX_VARIABLES).map((name) => cut(name, MAX_WORD_LENGTH)),
    deviations: [...new Set(report.deviations)],
    userName: report.status >= 400 ? report.userName && cut(report.userName, MAX_USER_NAME_LENGTH) : null,
    conflictingUserId: report.conflictingUserId && isId(report.conflictingUserId) ? report.conflictingUserId : null,
    body: report.status >= 400 && isStorableBody(report.body) ? report.body : null,
  };
}

/** A cut may split a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length && isStorableText(text)) return text;
  return toStorableText(toStorableText(text).slice(0, length));
}

/** A body is stored as a whole, or not at all. */
function isStorableBody(body: unknown): boolean {
  if (!isShallow(body)) return false;
  const text = JSON.stringify(body);
  return text.length <= MAX_BODY_LENGTH && isStorableJson(text);
}

/** Iterates by level: `JSON.stringify` recurses, and overflows the stack on a body that is nested too deeply. */
function isShallow(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_BODY_DEPTH || level.length > MAX_BODY_LENGTH) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return true;
}
