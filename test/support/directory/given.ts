import { randomBytes } from 'node:crypto';
import type { Enterprise } from '../../../src/directory/access/domain/enterprise.ts';
import type { RevisionsPage, RevisionsQuery } from '../../../src/directory/history/domain/history-store.ts';
import type { UsersQuery } from '../../../src/directory/search/domain/user-search.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import type { Revision, RevisionMark, RevisionOperation } from '../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserField } from '../../../src/directory/users/domain/user-attributes.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type EnterpriseId, newId, type RequestId, type UserId } from '../../../src/kernel/ids.ts';

/** An enterprise that no other test uses. */
export function givenEnterprise({ enterprises }: Stores): Promise<Enterprise> {
  return enterprises.insert(`acme-${randomBytes(8).toString('hex')}`, new Date());
}

/** A user at its first version; not stored. */
export function aUser(enterpriseId: EnterpriseId, profile: Partial<UserProfile> = {}): User {
  const at = toInstant(new Date());
  const id = newId<UserId>();
  return {
    id,
    enterpriseId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    profile: { userName: id, active: true, ...profile },
  };
}

/** The same user one version later. */
export function revised(user: User, profile: Partial<UserProfile> = {}): User {
  return {
    ...user,
    version: user.version + 1,
    updatedAt: toInstant(new Date()),
    profile: { ...user.profile, ...profile },
  };
}

export function aMark(operation: RevisionOperation = 'CREATE', fields: readonly UserField[] = []): RevisionMark {
  return { at: new Date(), accessTokenId: null, requestId: newId<RequestId>(), operation, fields };
}

/** Stores users with these profiles, in this order. */
export async function givenUsers(
  { users }: Stores,
  enterpriseId: EnterpriseId,
  profiles: readonly Partial<UserProfile>[],
): Promise<User[]> {
  const stored = profiles.map((profile) => aUser(enterpriseId, profile));
  for (const user of stored) await users.insert(user, aMark());
  return stored;
}

/** A query for all users in the order of creation, with the total, except the given parts. */
export function aQuery(parts: Partial<UsersQuery> = {}): UsersQuery {
  return {
    filter: {},
    search: [],
    orderBy: [],
    first: 100,
    maxBytes: 16_777_216,
    offset: 0,
    after: null,
    withTotal: true,
    totalUpTo: null,
    ...parts,
  };
}

/** A query for all revisions, newest first, with these parts. */
export function aRevisionsQuery(parts: Partial<RevisionsQuery> = {}): RevisionsQuery {
  return {
    first: 100,
    maxBytes: 1e9,
    direction: 'DESC',
    after: null,
    from: null,
    until: null,
    operation: null,
    field: null,
    ...parts,
  };
}

/** The revisions on a page. */
export async function revisionsIn(page: Promise<RevisionsPage>): Promise<readonly Revision[]> {
  return (await page).revisions;
}
