import { Fault } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';
import { reportsFromGatewaysAlone } from '../../access/domain/access-faults.ts';
import { enterEnterprise } from '../../access/usecase/enter-enterprise.ts';
import type { Session } from '../../access/usecase/session.ts';
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
/** Stands for a path that no façade has, since it would make an entry look like one of the directory's own. */
const ELSEWHERE = '/*';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ReportRequests {
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** 500 at most. */
  readonly requests: readonly RequestReport[];
}

/**
 * Adds to the request log what a façade answered, under the caller's own token; answers how many entries were taken.
 * A caller by itself reports nothing: it could say of its own requests, and of others', what it likes.
 * A log takes what it gets: long texts are cut, a body of more than 8 KB is let go, a clock that is more than a day off
 * is corrected, and only an entry whose id is no id is left out.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `LIMIT_EXCEEDED`
 */
export async function reportRequests(
  session: Session<RequestsStores>,
  { enterprise, requests }: ReportRequests,
): Promise<number> {
  const { id: enterpriseId } = await enterEnterprise(session, enterprise, 'REPORT_REQUESTS');
  if (!session.isGateway) throw reportsFromGatewaysAlone();
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
      return { ...cutToSize(report), at: nearby(report.at, now), enterpriseId, accessTokenId, outcome };
    });
  if (entries.length > 0) await session.stores.requests.insertMany(entries);
  return entries.length;
}

function nearby(at: Date, now: Date): Date {
  return Math.abs(at.getTime() - now.getTime()) <= DAY_MS ? at : now;
}

function cutToSize(report: RequestReport): RequestReport {
  return {
    ...report,
    method: cut(report.method, MAX_WORD_LENGTH),
    path: report.path === DIRECT_PATH ? ELSEWHERE : cut(report.path, MAX_SENTENCE_LENGTH),
    attributes: report.attributes.slice(0, MAX_ATTRIBUTES).map((attribute) => cut(attribute, MAX_WORD_LENGTH)),
    operation: report.operation && cut(report.operation, MAX_WORD_LENGTH),
    reason: report.reason && cut(report.reason, MAX_SENTENCE_LENGTH),
    scimType: report.scimType && cut(report.scimType, MAX_WORD_LENGTH),
    durationMs: Math.max(0, report.durationMs),
    userId: report.userId && cut(report.userId, MAX_WORD_LENGTH),
    variables: report.variables.slice(0, MAX_VARIABLES).map((name) => cut(name, MAX_WORD_LENGTH)),
    dialects: [...new Set(report.dialects)],
    userName: report.status >= 400 ? report.userName && cut(report.userName, MAX_USER_NAME_LENGTH) : null,
    conflictingUserId: report.conflictingUserId && isId(report.conflictingUserId) ? report.conflictingUserId : null,
    body: report.status >= 400 && isKeepable(report.body) ? report.body : null,
  };
}

/** PostgreSQL stores neither U+0000 nor half a surrogate pair, which a cut may leave. */
function cut(text: string, length: number): string {
  if (text.length <= length && !text.includes('\u0000') && text.isWellFormed()) return text;
  return text.replaceAll('\u0000', '').slice(0, length).toWellFormed();
}

/** A body is kept whole or not at all. In JSON U+0000 and half a surrogate pair are escapes, wherever they stand. */
function isKeepable(body: unknown): boolean {
  if (!isShallow(body)) return false;
  const text = JSON.stringify(body);
  return text.length <= MAX_BODY_LENGTH && !/\\u(0000|d[89a-f])/.test(text);
}

/** Level by level, since whoever writes or stores a value goes down into it by recursion, which has an end. */
function isShallow(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_BODY_DEPTH || level.length > MAX_BODY_LENGTH) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return true;
}
