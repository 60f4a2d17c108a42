import fc from 'fast-check';
import type { RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type AccessTokenId, type EnterpriseId, newId, type RequestId } from '../../../src/kernel/ids.ts';
import { profiles } from './generated-users.ts';
import { aMark, aUser } from './given.ts';

const TOKENS = [null, newId<AccessTokenId>(), newId<AccessTokenId>()];

const MINUTE_MS = 60_000;

/** One thing that happens to an enterprise, after a while. */
export type Happening = {
  readonly afterMs: number;
  readonly accessTokenId: AccessTokenId | null;
} & (
  | { readonly kind: 'create'; readonly profile: UserProfile }
  | { readonly kind: 'update'; readonly whom: number; readonly profile: UserProfile }
  | { readonly kind: 'delete'; readonly whom: number }
  | { readonly kind: 'request'; readonly request: Pick<RequestEntry, 'method' | 'path' | 'status'> }
  | { readonly kind: 'project'; readonly limit: number }
);

const extras = fc.record(
  {
    roles: fc.array(fc.record({ value: fc.constantFrom('User', 'Boss', 'boss') }), { minLength: 1, maxLength: 3 }),
    department: fc.constantFrom('Sales', 'sales', 'R&D'),
    displayName: fc.constantFrom("Anna O'Brien", 'ÜNAL-Smith ada', 'x'),
  },
  { requiredKeys: [] },
);
const people = fc.tuple(profiles, extras).map(([profile, extra]) => ({ ...profile, ...extra }));

const what = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), profile: people }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('update' as const), whom: fc.nat(9), profile: people }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), whom: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('project' as const), limit: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      request: fc.record({
        method: fc.constantFrom('GET', 'POST', 'PATCH'),
        path: fc.constantFrom('/Users', '/Users/.search'),
        status: fc.constantFrom(200, 404, 409, 429, 500),
      }),
    }),
  },
);

/** Gaps around the five minutes that end a cycle, and around the edges of minutes. */
const afterMs = fc.oneof(
  fc.integer({ min: 1, max: MINUTE_MS }),
  fc.constantFrom(1, MINUTE_MS, 5 * MINUTE_MS - 1, 5 * MINUTE_MS, 5 * MINUTE_MS + 1, 26 * 60 * MINUTE_MS),
);

export const histories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc
    .tuple(fc.record({ afterMs, accessTokenId: fc.constantFrom(...TOKENS) }), what)
    .map(([when, which]): Happening => ({ ...when, ...which })),
  { minLength: 1, maxLength: 40 },
);

/** Lets it all happen, in every one of the stores alike; answers when it ended. */
export async function play(
  all: readonly Stores[],
  enterpriseId: EnterpriseId,
  history: readonly Happening[],
): Promise<Date> {
  let at = new Date('2030-01-31T23:50:00Z');
  const users: User[] = [];
  for (const happening of history) {
    at = new Date(at.getTime() + happening.afterMs);
    const step = nextStep(happening, { enterpriseId, at, users });
    for (const stores of all) await step(stores);
  }
  return at;
}

interface Scene {
  readonly enterpriseId: EnterpriseId;
  readonly at: Date;
  /** The existing users; a step selects by position. */
  readonly users: User[];
}

function nextStep(happening: Happening, { enterpriseId, at, users }: Scene): (stores: Stores) => Promise<unknown> {
  const { accessTokenId } = happening;
  if (happening.kind === 'project') return ({ projection }) => projection.project(enterpriseId, happening.limit);
  if (happening.kind === 'request') {
    const entry = anEntry(happening.request, { enterpriseId, at, accessTokenId });
    return ({ requests }) => requests.insertMany([entry, entry]);
  }
  if (happening.kind === 'create') {
    const user: User = { ...aUser(enterpriseId), createdAt: toInstant(at), updatedAt: toInstant(at) };
    const created = {
      ...user,
      profile: { ...happening.profile, userName: `${happening.profile.userName}.${user.id}` },
    };
    users.push(created);
    return (stores) => stores.users.insert(created, { ...aMark('CREATE', ['userName']), at, accessTokenId });
  }
  const place = happening.whom % Math.max(1, users.length);
  const user = users[place];
  if (user === undefined) return async () => undefined;
  if (happening.kind === 'delete') {
    users.splice(place, 1);
    const mark = { ...aMark('DELETE'), at, accessTokenId };
    return (stores) => stores.users.delete({ enterpriseId, id: user.id }, {}, mark);
  }
  const { userName } = user.profile;
  const profile = { ...happening.profile, userName };
  const updated = { ...user, version: user.version + 1, updatedAt: toInstant(at), profile };
  users[place] = updated;
  const mark = { ...aMark('UPDATE', ['displayName', 'emails', 'name']), at, accessTokenId };
  return (stores) => stores.users.update(updated, mark);
}

function anEntry(
  request: Pick<RequestEntry, 'method' | 'path' | 'status'>,
  own: Pick<RequestEntry, 'enterpriseId' | 'at' | 'accessTokenId'>,
): RequestEntry {
  const outcome = request.status >= 500 ? 'FAILED' : request.status >= 400 ? 'REFUSED' : 'SUCCEEDED';
  const rest = { attributes: [], operation: null, reason: null, scimType: null, durationMs: 1, userId: null };
  const insight = { userName: null, conflictingUserId: null, variables: [], deviations: [], body: null };
  return { ...request, ...own, ...rest, ...insight, id: newId<RequestId>(), outcome };
}
