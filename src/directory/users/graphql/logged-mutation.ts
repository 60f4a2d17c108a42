import { authorizeByName } from '../../access/usecase/authorize.ts';
import type { UsersSession } from '../usecase/users-session.ts';
import type { Mutation, UsersContext } from './users-context.ts';

/**
 * Runs a mutation and logs it, unless a gateway sent it: gateways report what they answered. The directory logs the
 * rest itself, so that no caller can forge an entry.
 */
export async function logged<User extends { readonly id: string }>(
  context: UsersContext,
  mutation: Mutation,
  run: (session: UsersSession) => Promise<User>,
): Promise<User> {
  const session = await context.session();
  if (session.isGateway) return run(session);
  const note = noteOf(context, mutation, session);
  try {
    const user = await run(session);
    await note(user.id);
    return user;
  } catch (error) {
    await note(mutation.userId, error);
    throw error;
  }
}

type Note = (userId: string | null, error?: unknown) => Promise<void>;

function noteOf({ mutationLog }: UsersContext, mutation: Mutation, session: UsersSession): Note {
  const [startedAt, startedMs] = [session.clock(), performance.now()];
  return async (userId, error) => {
    const entered = await authorizeByName(session, mutation.enterprise, 'PROBE').catch(() => null);
    // A caller without access to an enterprise leaves no trace in its log.
    if (entered === null) return;
    const durationMs = Math.round((performance.now() - startedMs) * 100) / 100;
    mutationLog.note({ mutation, session, enterpriseId: entered.id, startedAt, durationMs, userId, error });
  };
}
