import { Fault, type FaultCode } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';
import type { EndedMutation, Mutation, MutationLog } from '../../users/graphql/users-context.ts';
import { DIRECT_PATH, MAX_USER_NAME_LENGTH, outcomeOf, type RequestEntry } from '../domain/request-entry.ts';
import type { RequestJournal } from '../usecase/request-journal.ts';

/** The HTTP statuses of SCIM for these faults (RFC 7644 §3.12), so that one filter finds both kinds of entries. */
const STATUS: Partial<Record<FaultCode, number>> = {
  FORBIDDEN: 403,
  USER_NOT_FOUND: 404,
  USER_NAME_TAKEN: 409,
  STALE_VERSION: 412,
  RATE_LIMITED: 429,
  TIMED_OUT: 503,
  UNAVAILABLE: 503,
};

/** Logs mutations as entries of the request log. */
export function createMutationLog(journal: Pick<RequestJournal, 'note'>): MutationLog {
  return { note: (ended) => journal.note(mutationToEntry(ended)) };
}

function mutationToEntry({
  mutation,
  session,
  enterpriseId,
  startedAt,
  durationMs,
  userId,
  error,
}: EndedMutation): RequestEntry {
  const { operation, given } = mutation;
  const status = error === undefined ? 200 : statusOf(error);
  const outcome = outcomeOf(status);
  return {
    enterpriseId,
    accessTokenId: session.authority.accessToken?.id ?? null,
    id: session.requestId,
    at: startedAt,
    method: 'POST',
    path: DIRECT_PATH,
    attributes: Object.values(given).flatMap(namesIn),
    operation,
    status,
    outcome,
    reason: error === undefined ? null : reasonOf(error),
    scimType: null,
    durationMs,
    userId: userId !== null && isId(userId) ? userId : null,
    userName: outcome === 'SUCCEEDED' ? null : userNameIn(given),
    conflictingUserId: (error instanceof Fault && error.options?.conflictingUserId) || null,
    variables: ['enterprise', ...(mutation.userId === null ? [] : ['id']), ...variablesIn(given)],
    deviations: [],
    body: null,
  };
}

/** The `userName` of a rejected mutation; a creation that was rejected has no user id. */
function userNameIn(given: Mutation['given']): string | null {
  const [userName] = Object.values(given).flatMap((attributes) =>
    'userName' in attributes ? attributes.userName : [],
  );
  return typeof userName === 'string' && userName.length <= MAX_USER_NAME_LENGTH ? userName : null;
}

function variablesIn(given: Mutation['given']): string[] {
  return Object.entries(given).flatMap(([name, attributes]) => namesIn(attributes).map((each) => `${name}.${each}`));
}

function namesIn(attributes: object): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

function statusOf(error: unknown): number {
  return error instanceof Fault ? (STATUS[error.code] ?? 400) : 500;
}

/** The message of a fault has no personal values, except that of a `userName` that is taken. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Fault)) return 'The directory failed; see its log.';
  return error.code === 'USER_NAME_TAKEN'
    ? 'userName belongs to another user of this enterprise, active or not; choose another or change that user.'
    : error.message;
}
