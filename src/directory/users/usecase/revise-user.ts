import { setTimeout as wait } from 'node:timers/promises';
import { toInstant } from '../../../kernel/clock.ts';
import { Fault } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';
import { changedFields, type RevisionOperation } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { staleVersion, userNotFound } from '../domain/user-faults.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import type { UserKey } from '../domain/user-store.ts';
import { isVersionAccepted, type VersionCondition } from '../domain/version-condition.ts';
import { markRevision, type UsersSession } from './users-session.ts';

const MAX_ATTEMPTS = 50;
const MAX_PAUSE_MS = 1_000;

/** A change of one user. */
export interface Revise {
  readonly key: UserKey;
  readonly condition: VersionCondition;
  readonly operation: RevisionOperation;
  /** Computes the new profile; called again on the stored profile after a lost race. */
  readonly next: (profile: UserProfile) => UserProfile;
}

/**
 * Changes a user with optimistic locking: takes the user from the cache or reads it, computes the new profile, and
 * writes it if the stored version is still the same; otherwise repeats, so that concurrent changes do not undo each
 * other. A change that alters nothing writes no revision.
 *
 * @throws Fault `USER_NOT_FOUND`, `STALE_VERSION`, `USER_NAME_TAKEN`, what `next` throws, and `UNAVAILABLE` after 50
 * lost races
 */
export function reviseUser(session: UsersSession, revise: Revise): Promise<User> {
  return session.mutex.run(revise.key.id, () => reviseSerially(session, revise));
}

async function reviseSerially(session: UsersSession, revise: Revise): Promise<User> {
  const cached = await reviseCached(session, revise);
  if (cached !== null) return cached;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const user = await getUser(session, revise.key);
    if (!isVersionAccepted(user.version, revise.condition)) throw staleVersion();

    const revised = await tryToRevise(session, user, revise);
    if (revised !== null) return revised;
    await pause(attempt);
  }
  throw new Fault('UNAVAILABLE', 'Too many requests are changing this user at once; send the change again.');
}

/**
 * Saves the read if the user is cached. Returns only what was written, which the version check guards: any other result
 * may come from outdated data, so that the caller repeats the change on the stored user.
 */
async function reviseCached(session: UsersSession, revise: Revise): Promise<User | null> {
  const user = session.userCache.find(revise.key);
  if (user === null || !isVersionAccepted(user.version, revise.condition)) return null;
  try {
    const revised = await tryToRevise(session, user, revise);
    return revised === user ? null : revised;
  } catch (error) {
    // The change may have been written, so it must not be repeated.
    if (error instanceof Fault && (error.code === 'UNAVAILABLE' || error.code === 'TIMED_OUT')) throw error;
    return null;
  }
}

async function getUser({ stores }: UsersSession, { enterpriseId, id }: UserKey): Promise<User> {
  const user = isId(id) ? await stores.users.find(enterpriseId, id) : null;
  if (user === null) throw userNotFound();
  return user;
}

async function tryToRevise(session: UsersSession, user: User, { operation, next }: Revise): Promise<User | null> {
  const profile = next(user.profile);
  const fields = changedFields(user.profile, profile);
  if (fields.length === 0) return user;

  const at = timeAfter(new Date(user.updatedAt), session.clock());
  const revised: User = { ...user, version: user.version + 1, updatedAt: toInstant(at), profile };
  return session.stores.users.update(revised, markRevision(session, { at, operation, fields }));
}

/** Keeps the times of a user's revisions strictly increasing, even if the clock is set back. */
function timeAfter(previous: Date, now: Date): Date {
  return now > previous ? now : new Date(previous.getTime() + 1);
}

/** Exponential backoff with full jitter, in milliseconds up to `MAX_PAUSE_MS`. */
function pause(attempt: number): Promise<void> {
  return wait(Math.random() * Math.min(2 ** attempt, MAX_PAUSE_MS));
}
