import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { BatchSource, DirectoryContext } from '../../graphql/context.ts';
import type { User } from '../domain/user.ts';
import type { UsersStores } from '../domain/user-store.ts';
import type { UsersSession } from '../usecase/users-session.ts';

/** A mutation of a user as its caller sent it. */
export interface Mutation {
  /** The name of the operation in our own documents, such as `CreateUser`. */
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
  /** The user that was changed, or was to be changed; `null` for a creation that failed. */
  readonly userId: string | null;
  /** What the mutation failed with; `undefined` when it succeeded. */
  readonly error?: unknown;
}

/** Logs mutations; a chapter above this one implements it. */
export interface MutationLog {
  note(ended: EndedMutation): void;
}

/** The context of this chapter's resolvers. */
export interface UsersContext extends DirectoryContext<UsersSession> {
  /** Where mutations are logged that no gateway reports. */
  readonly mutationLog: MutationLog;
}

/** Users by id, as many as the bytes that are left for profiles allow. */
export function usersById(
  { stores, enterpriseId, bytes }: BatchSource<UsersStores>,
  ids: readonly string[],
): Promise<readonly (User | null)[]> {
  return bytes.readAll((maxBytes) => stores.users.findMany(enterpriseId, ids, maxBytes));
}
