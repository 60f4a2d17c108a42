import { setTimeout as wait } from 'node:timers/promises';
import { toInstant } from '../../../kernel/clock.ts';
import { Fault } from '../../../kernel/fault.ts';
import { isId } from '../../../kernel/ids.ts';

import { changedFields } from '../domain/changed-fields.ts';
import type { RevisionOperation } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { staleVersion, userNotFound } from '../domain/user-faults.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import type { UserKey } from '../domain/user-store.ts';
import { isMetAt, type VersionCondition } from '../domain/version-condition.ts';
import { markRevision } from './revision-mark.ts';
import type { UsersSession } from './users-session.ts';

const MAX_ATTEMPTS = 50;
const MAX_PAUSE_MS = 1_000;

/** What is to become of a user. */
export interface Revise {
  readonly key: UserKey;
  readonly condition: VersionCondition;
  readonly operation: RevisionOperation;
  /** Called again on what somebody else left, when that somebody was faster. */
  readonly next: (profile: UserProfile) => UserProfile;
}

/**
 * Takes a user as seen lately or reads it, works the next revision out and writes it if nobody wrote in between; else all of it again, so that
 * changes that meet do not undo each other. Nothing altered leaves no revision.
 *
 * @throws Fault `USER_NOT_FOUND`, `STALE_VERSION`, `USER_NAME_TAKEN`, what `next` throws, and `UNAVAILABLE` when
 * others were faster fifty times
 */
export function reviseUser(session: UsersSession, revise: Revise): Promise<User> {
  return session.mutex.run(revise.key.id, () => reviseInTurn(session, revise));
}

async function reviseInTurn(session: UsersSession, revise: Revise): Promise<User> {
  const early = await reviseAsSeen(session, revise);
  if (early !== null) return early;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const user = await getUser(session, revise.key);
    if (!isMetAt(user.version, revise.condition)) throw staleVersion();

    const revised = await tryToRevise(session, user, revise);
    if (revised !== null) return revised;
    await pause(attempt);
  }
  throw new Fault('UNAVAILABLE', 'Too many requests are changing this user at once; send the change again.');
}

/**
 * Spares the reading when this process saw the user lately. Only a change that was written counts, since the version
 * guards it; whatever else comes of it may be due to what others did since, and is judged anew on what is stored.
 */
async function reviseAsSeen(session: UsersSession, revise: Revise): Promise<User | null> {
  const user = session.userCache.find(revise.key);
  if (user === null || !isMetAt(user.version, revise.condition)) return null;
  try {
    const revised = await tryToRevise(session, user, revise);
    return revised === user ? null : revised;
  } catch (error) {
    // Whether it was written is not known then.
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

  const at = momentAfter(new Date(user.updatedAt), session.clock());
  const revised: User = { ...user, version: user.version + 1, updatedAt: toInstant(at), profile };
  return session.stores.users.update(revised, markRevision(session, { at, operation, fields }));
}

/** No two revisions of a user share a moment, nor does a clock that was set back reorder them. */
function momentAfter(previous: Date, now: Date): Date {
  return now > previous ? now : new Date(previous.getTime() + 1);
}

/** The more often somebody was faster, the wider the crowd spreads out. */
function pause(attempt: number): Promise<void> {
  return wait(Math.random() * Math.min(2 ** attempt, MAX_PAUSE_MS));
}
