import { type Random, seededRandom } from '../../seeded-random.ts';
import type { GeneratedDirectory } from './generated-directory.ts';
import { identityOf } from './identity.ts';
import { moverPatch } from './mover-changes.ts';

/** Events per user and year, relative to the initial number of users. */
export interface LifecycleRates {
  readonly joiners: number;
  readonly movers: number;
  readonly leavers: number;
  readonly returns: number;
}

/** The lifecycle of a tenant's users, determined by the seed. */
export interface Lifecycle {
  readonly rates: LifecycleRates;
  readonly seed: number;
}

/** A period of simulated time; excludes its end. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

interface LifecycleEvent {
  readonly directory: GeneratedDirectory;
  readonly random: Random;
  readonly at: Date;
}

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const MAX_DRAWS = 64;

/** Returns come before leavers: a user who left and returned within one period would show no change. */
const EVENTS: Readonly<Record<keyof LifecycleRates, (event: LifecycleEvent) => void>> = {
  joiners: ({ directory }) => directory.append(),
  returns: applyReturn,
  leavers: applyLeaver,
  movers: applyMover,
};

/**
 * Applies the joiners, movers, leavers and returns of a period, and purges users deleted 30 days before. The number of
 * events is a function of the time, so no state is carried from period to period.
 */
export function applyLifecycleEvents(
  directory: GeneratedDirectory,
  { rates, seed }: Lifecycle,
  { from, to }: Period,
): void {
  directory.purgeExpired(to);
  for (const [kind, [name, apply]] of Object.entries(EVENTS).entries()) {
    const perYear = rates[name as keyof LifecycleRates] * directory.settings.people;
    const last = eventsUntil(to, perYear);
    for (let number = eventsUntil(from, perYear); number < last; number += 1) {
      apply({ directory, random: seededRandom(seed, kind, number), at: to });
    }
  }
}

function eventsUntil(time: Date, perYear: number): number {
  return Math.floor((time.getTime() / YEAR_MS) * perYear);
}

function applyLeaver({ directory, random, at }: LifecycleEvent): void {
  const index = randomPresentUser(directory, random);
  if (index === null) return;
  const chance = random.next();
  if (chance < 0.3) directory.change(index, { isAssigned: false });
  else if (chance < 0.65) directory.change(index, { accountEnabled: false });
  else directory.softDelete(index, at);
}

function applyReturn({ directory, random }: LifecycleEvent): void {
  const index = directory.drawReturnable(random);
  if (index === null) return;
  directory.restore(index);
  directory.change(index, { isAssigned: true, accountEnabled: true });
}

function applyMover({ directory, random }: LifecycleEvent): void {
  const index = randomPresentUser(directory, random);
  const user = index === null ? null : directory.at(index);
  if (index === null || user === null) return;
  const { settings } = directory;
  const identity = identityOf(settings, index);
  const newManagerId = index === 0 ? null : directory.idOf(random.below(index));
  directory.change(index, moverPatch({ user, identity, domain: settings.domain, newManagerId, random }));
}

/** A random present user; `null` when a limited number of draws finds none. */
function randomPresentUser(directory: GeneratedDirectory, random: Random): number | null {
  for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
    const index = random.below(directory.size);
    const user = directory.at(index);
    if (user?.isAssigned && user.accountEnabled && !user.isDeleted) return index;
  }
  return null;
}
