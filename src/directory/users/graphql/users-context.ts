import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { BatchSource, DirectoryContext } from '../../graphql/context.ts';
import type { User } from '../domain/user.ts';
import type { UsersStores } from '../domain/user-store.ts';
import type { UsersSession } from '../usecase/users-session.ts';

/** A mutation of a user as its caller sent it. */
export interface Mutation {
  /** The name of the GraphQL operation, e.g. `CreateUser`. */
  readonly operation: string;
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** The user to change; `null` for a creation. */
  readonly userId: string | null;
  /** The argument that holds attributes, and its value; only the names of the attributes are logged. */
  readonly given: Readonly<Record<string, object>>;
}

/** A mutation that has ended. */
export interface EndedMutation {
  readonly mutation: Mutation;
  readonly session: UsersSession;
  readonly enterpriseId: EnterpriseId;
  readonly startedAt: Date;
  readonly durationMs: number;
  /** The user that was or should have been changed; `null` for a failed creation. */
  readonly userId: string | null;
  /** Why the mutation failed; `undefined` if it succeeded. */
  readonly error?: unknown;
}

/** Logs mutations; a chapter above this one implements it. */
export interface MutationLog {
  note(ended: EndedMutation): void;
}

/** The context of this chapter's resolvers. */
export interface UsersContext extends DirectoryContext<UsersSession> {
  /** Logs the mutations that no gateway reports. */
  readonly mutationLog: MutationLog;
}

/** Loads users by ID, within the bytes that the request has left for profiles. */
export function usersById(
  { stores, enterpriseId, bytes }: BatchSource<UsersStores>,
  ids: readonly string[],
): Promise<readonly (User | null)[]> {
  return bytes.readAll((maxBytes) => stores.users.findMany(enterpriseId, ids, maxBytes));
}
