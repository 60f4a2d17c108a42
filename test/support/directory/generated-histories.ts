import fc from 'fast-check';
import { outcomeOf, type RequestEntry } from '../../../src/directory/requests/domain/request-entry.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../src/kernel/ids.ts';
import { anEntry } from './an-entry.ts';
import { profiles } from './generated-users.ts';
import { aMark, aUser } from './given.ts';

const TOKENS = [null, newId<AccessTokenId>(), newId<AccessTokenId>()];

const MINUTE_MS = 60_000;

/** One action on an enterprise, some time after the one before. */
export type Action = {
  readonly afterMs: number;
  readonly accessTokenId: AccessTokenId | null;
} & (
  | { readonly kind: 'create'; readonly profile: UserProfile }
  | { readonly kind: 'update'; readonly position: number; readonly profile: UserProfile }
  | { readonly kind: 'delete'; readonly position: number }
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
const extendedProfiles = fc.tuple(profiles, extras).map(([profile, extra]) => ({ ...profile, ...extra }));

const kinds = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), profile: extendedProfiles }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('update' as const), position: fc.nat(9), profile: extendedProfiles }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), position: fc.nat(9) }) },
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

/** Includes pauses of about the five minutes that end a cycle, of a minute, and of more than a day. */
const afterMs = fc.oneof(
  fc.integer({ min: 1, max: MINUTE_MS }),
  fc.constantFrom(1, MINUTE_MS, 5 * MINUTE_MS - 1, 5 * MINUTE_MS, 5 * MINUTE_MS + 1, 26 * 60 * MINUTE_MS),
);

export const histories: fc.Arbitrary<readonly Action[]> = fc.array(
  fc
    .tuple(fc.record({ afterMs, accessTokenId: fc.constantFrom(...TOKENS) }), kinds)
    .map(([common, kind]): Action => ({ ...common, ...kind })),
  { minLength: 1, maxLength: 40 },
);

/** Performs the same actions on each of the stores; returns the time of the last one. */
export async function perform(
  actions: readonly Action[],
  enterpriseId: EnterpriseId,
  all: readonly Stores[],
): Promise<Date> {
  let at = new Date('2030-01-31T23:50:00Z');
  const users: User[] = [];
  for (const action of actions) {
    at = new Date(at.getTime() + action.afterMs);
    const performOn = prepare(action, { enterpriseId, at, users });
    for (const stores of all) await performOn(stores);
  }
  return at;
}

interface Situation {
  readonly enterpriseId: EnterpriseId;
  readonly at: Date;
  /** The existing users; an action selects one by position, and updates the list. */
  readonly users: User[];
}

function prepare(action: Action, { enterpriseId, at, users }: Situation): (stores: Stores) => Promise<unknown> {
  const { accessTokenId } = action;
  if (action.kind === 'project') return ({ projection }) => projection.project(enterpriseId, action.limit);
  if (action.kind === 'request') {
    const outcome = outcomeOf(action.request.status);
    const entry = anEntry(enterpriseId, { ...action.request, at, accessTokenId, outcome });
    return ({ requests }) => requests.insertMany([entry, entry]);
  }
  if (action.kind === 'create') {
    const user: User = { ...aUser(enterpriseId), createdAt: toInstant(at), updatedAt: toInstant(at) };
    const created = { ...user, profile: { ...action.profile, userName: `${action.profile.userName}.${user.id}` } };
    users.push(created);
    return (stores) => stores.users.insert(created, { ...aMark('CREATE', ['userName']), at, accessTokenId });
  }
  const place = action.position % Math.max(1, users.length);
  const user = users[place];
  if (user === undefined) return async () => undefined;
  if (action.kind === 'delete') {
    users.splice(place, 1);
    const mark = { ...aMark('DELETE'), at, accessTokenId };
    return (stores) => stores.users.delete({ enterpriseId, id: user.id }, {}, mark);
  }
  const { userName } = user.profile;
  const profile = { ...action.profile, userName };
  const updated = { ...user, version: user.version + 1, updatedAt: toInstant(at), profile };
  users[place] = updated;
  const mark = { ...aMark('UPDATE', ['displayName', 'emails', 'name']), at, accessTokenId };
  return (stores) => stores.users.update(updated, mark);
}
