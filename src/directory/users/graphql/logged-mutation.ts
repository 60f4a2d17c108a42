import { Fault, type FaultCode } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';
import { enterEnterprise } from '../../access/usecase/enter-enterprise.ts';
import type { Session } from '../../access/usecase/session.ts';
import type { DirectoryContext } from '../../graphql/context.ts';
import { DIRECT_PATH, MAX_USER_NAME_LENGTH, outcomeOf } from '../../requests/domain/request-entry.ts';

/** A mutation of a user as its caller gave it. */
export interface Mutation {
  /** As our own programs call it, e.g. `CreateUser`. */
  readonly operation: string;
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** The user that it is about; `null` as long as there is none. */
  readonly userId: string | null;
  /** The argument that holds attributes, and what it holds; of these the names alone are kept. */
  readonly given: Readonly<Record<string, object>>;
}

/** Statuses that say the same as SCIM would (RFC 7644 §3.12), so that both kinds of entry are found alike. */
const STATUS: Partial<Record<FaultCode, number>> = {
  FORBIDDEN: 403,
  USER_NOT_FOUND: 404,
  USER_NAME_TAKEN: 409,
  STALE_VERSION: 412,
  RATE_LIMITED: 429,
  TIMED_OUT: 503,
  UNAVAILABLE: 503,
};

/**
 * Runs a mutation, and leaves an entry in the request log unless a façade asks for it, which reports what it answered
 * itself. So nobody else can say, in another's place, what the directory was asked and what became of it.
 */
export async function logged<User extends { readonly id: string }>(
  context: DirectoryContext,
  mutation: Mutation,
  run: (session: Session) => Promise<User>,
): Promise<User> {
  const session = await context.session();
  if (session.isGateway) return run(session);
  const note = noteFor(context, mutation, session);
  try {
    const user = await run(session);
    await note(200, user.id);
    return user;
  } catch (error) {
    await note(statusOf(error), mutation.userId, error);
    throw error;
  }
}

type Note = (status: number, userId: string | null, error?: unknown) => Promise<void>;

function noteFor({ journal }: DirectoryContext, mutation: Mutation, session: Session): Note {
  const { operation, enterprise, given } = mutation;
  const [at, startedMs] = [session.clock(), performance.now()];
  return async (status, userId, error) => {
    const entered = await enterEnterprise(session, enterprise, 'PROBE').catch(() => null);
    // Whoever has nothing to seek in an enterprise leaves no trace in its log.
    if (entered === null) return;
    const isFailure = outcomeOf(status) !== 'SUCCEEDED';
    journal.note({
      enterpriseId: entered.id,
      accessTokenId: session.authority.accessToken?.id ?? null,
      id: session.requestId,
      at,
      method: 'POST',
      path: DIRECT_PATH,
      attributes: Object.values(given).flatMap(namesIn),
      operation,
      status,
      outcome: outcomeOf(status),
      reason: error === undefined ? null : reasonOf(error),
      scimType: null,
      durationMs: Math.round((performance.now() - startedMs) * 100) / 100,
      userId: userId !== null && isId(userId) ? userId : null,
      userName: isFailure ? userNameIn(given) : null,
      conflictingUserId: (error instanceof Fault && error.options?.conflictingUserId) || null,
      variables: ['enterprise', ...(mutation.userId === null ? [] : ['id']), ...variablesIn(given)],
      dialects: [],
      body: null,
    });
  };
}

/** Of a creation that was refused, the name is all that tells whom it was about. */
function userNameIn(given: Mutation['given']): string | null {
  const [userName] = Object.values(given).flatMap((attributes) =>
    'userName' in attributes ? attributes.userName : [],
  );
  return typeof userName === 'string' && userName.length <= MAX_USER_NAME_LENGTH ? userName : null;
}

function variablesIn(given: Mutation['given']): string[] {
  return Object.entries(given).flatMap(([name, attributes]) => namesIn(attributes).map((each) => `${name}.${each}`));
}

/** Inputs have no other members than the schema gives them. */
function namesIn(attributes: object): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

function statusOf(error: unknown): number {
  return error instanceof Fault ? (STATUS[error.code] ?? 400) : 500;
}

/** The sentence of a fault names no value, but for a user name that is taken. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Fault)) return 'The directory failed; see its log.';
  return error.code === 'USER_NAME_TAKEN'
    ? 'userName belongs to another user of this enterprise, active or not; choose another or change that user.'
    : error.message;
}
