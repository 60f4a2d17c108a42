import type { CountedBucket } from '../../../src/directory/insight/domain/activity.ts';
import { type Cycle, cycleKeyToId, IDLE_MINUTES } from '../../../src/directory/insight/domain/cycle.ts';
import type { Facet, FacetField } from '../../../src/directory/insight/domain/facet.ts';
import type { Projection } from '../../../src/directory/insight/domain/projection.ts';
import type { StatisticsStore } from '../../../src/directory/insight/domain/statistics-store.ts';
import { TALLY_FIELDS, type Tally } from '../../../src/directory/insight/domain/tally.ts';
import { missingAttributes } from '../../../src/directory/users/domain/required-attributes.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserProfile } from '../../../src/directory/users/domain/user-profile.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { evaluateFilter } from '../directory/evaluate-filter.ts';
import { isFoundBy } from '../directory/is-found-by.ts';
import type { CountedEvent } from './events.ts';
import { type MemoryState, turn } from './state.ts';

/** Longer values are cut to this number of characters, and counted as one if they are equal then. */
const MAX_VALUE_LENGTH = 200;

/** Has nothing to project: `memoryStatistics` counts on every call. */
export function memoryProjection(state: MemoryState): Projection {
  return {
    async project() {
      await turn();
      return { taken: 0, hasMore: false };
    },
    async listPending() {
      await turn();
      return [];
    },
    async projectedUntil() {
      await turn();
      return null;
    },
    async latestSequence() {
      await turn();
      return String(state.sequence);
    },
  };
}

/** A reference implementation: counts all users and events again on every call. */
export function memoryStatistics(state: MemoryState): StatisticsStore {
  const usersOf = (enterpriseId: EnterpriseId) => state.users.filter((user) => user.enterpriseId === enterpriseId);
  const eventsOf = (enterpriseId: EnterpriseId) => state.events.filter((event) => event.enterpriseId === enterpriseId);
  const allCycles = (enterpriseId: EnterpriseId) => cyclesIn(eventsOf(enterpriseId));

  return {
    async facets(enterpriseId, { by, first }) {
      await turn();
      return by.map((field) => facetOf(usersOf(enterpriseId), field, first));
    },
    async facetsAmong(enterpriseId, { filter, search }, { by, first }) {
      await turn();
      const matching = usersOf(enterpriseId).filter((user) => evaluateFilter(user, filter) && isFoundBy(user, search));
      return by.map((field) => facetOf(matching, field, first));
    },
    async activity(enterpriseId, { starts, end }) {
      await turn();
      const events = eventsOf(enterpriseId);
      const buckets = starts.flatMap((from, place): CountedBucket[] => {
        const within = events.filter(({ at }) => at >= from && at < (starts[place + 1] ?? end));
        return within.length === 0 ? [] : [{ ...sum(within), from }];
      });
      const { created, deleted } = sum(events.filter(({ at }) => at >= end));
      return { buckets, users: usersOf(enterpriseId).length, growthSince: created - deleted };
    },
    async cycles(enterpriseId, { first, before }) {
      await turn();
      return allCycles(enterpriseId)
        .filter((cycle) => before === null || cycleKeyToId(cycle) < cycleKeyToId(before))
        .slice(0, first);
    },
    async findCycle(enterpriseId, key) {
      await turn();
      return allCycles(enterpriseId).find((cycle) => cycleKeyToId(cycle) === cycleKeyToId(key)) ?? null;
    },
    async lastRequestAt(enterpriseId) {
      await turn();
      const reported = eventsOf(enterpriseId).filter(({ counts }) => counts.requests);
      const times = reported.map(({ at }) => at.getTime());
      return times.length === 0 ? null : new Date(Math.max(...times));
    },
  };
}

/** The distinct values of a profile for a facet. */
function facetValuesOf(profile: UserProfile, field: FacetField): string[] {
  const { addresses = [], roles = [] } = profile;
  const values: Readonly<Record<FacetField, readonly (string | undefined)[]>> = {
    ACTIVE: [String(profile.active)],
    ROLE: roles.map(({ value }) => value),
    ORGANIZATION: [profile.organization],
    DEPARTMENT: [profile.department],
    DIVISION: [profile.division],
    COUNTRY: addresses.map(({ country }) => country),
    LOCALITY: addresses.map(({ locality }) => locality),
    TITLE: [profile.title],
    USER_TYPE: [profile.userType],
    COST_CENTER: [profile.costCenter],
    PREFERRED_LANGUAGE: [profile.preferredLanguage],
    MISSING: missingAttributes(profile),
  };
  const given = values[field].flatMap((value) => (value ? [[...value].slice(0, MAX_VALUE_LENGTH).join('')] : []));
  return [...new Set(given)];
}

/** Counts a facet user by user. */
export function facetOf(users: readonly User[], field: FacetField, first: number): Facet {
  const counts = new Map<string, number>();
  for (const { profile } of users) {
    const values = facetValuesOf(profile, field);
    for (const value of values.length === 0 ? [''] : values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const named = [...counts].filter(([value]) => value !== '');
  const sorted = named.sort(([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const values = sorted.slice(0, first).map(([value, count]) => ({ value, users: count }));
  const total = [...counts.values()].reduce((all, one) => all + one, 0);
  const others = total - values.reduce((all, one) => all + one.users, 0);
  return { field, values, others, basis: users.length, isComplete: true };
}

function sum(events: readonly CountedEvent[]): Tally {
  const total = (name: keyof Tally) => events.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  return Object.fromEntries(TALLY_FIELDS.map((name) => [name, total(name)])) as Record<keyof Tally, number>;
}

function cyclesIn(events: readonly CountedEvent[]): Cycle[] {
  const bursts: CountedEvent[][] = [];
  const inOrder = events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const event of inOrder) {
    const last = bursts.findLast(([first]) => first?.accessTokenId === event.accessTokenId);
    const idleMs = event.at.getTime() - (last?.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY);
    if (last === undefined || idleMs >= IDLE_MINUTES * 60_000) bursts.push([event]);
    else last.push(event);
  }
  return bursts
    .map(burstToCycle)
    .filter(({ requests: count }) => count > 0)
    .sort((a, b) => (cycleKeyToId(a) < cycleKeyToId(b) ? 1 : -1));
}

function burstToCycle(events: readonly CountedEvent[]): Cycle {
  const startedAt = events[0]?.at ?? new Date(0);
  return {
    ...sum(events),
    accessTokenId: events[0]?.accessTokenId ?? null,
    minute: new Date(Math.floor(startedAt.getTime() / 60_000) * 60_000),
    startedAt,
    endedAt: events.at(-1)?.at ?? startedAt,
    reads: events.reduce((all, { counts }) => all + (counts.reads ?? 0), 0),
    misses: events.reduce((all, { counts }) => all + (counts.misses ?? 0), 0),
  };
}
