import { type Random, randomOf } from '../../seeded-random.ts';
import type { GeneratedDirectory } from './generated-directory.ts';
import { identityOf } from './identity.ts';
import { moveOf } from './mover-changes.ts';

/** How lively a tenant is: events a year, each as a share of the people there were at the start. */
export interface MovementRates {
  readonly joiners: number;
  readonly movers: number;
  readonly leavers: number;
  readonly returns: number;
}

/** The movement of a tenant; the same again for the same seed. */
export interface Movement {
  readonly rates: MovementRates;
  readonly seed: number;
}

/** A stretch of simulated time, its end not included. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

interface Happening {
  readonly directory: GeneratedDirectory;
  readonly random: Random;
  readonly at: Date;
}

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
const TRIES = 64;

/** Returns come before leavers: whoever left and was back within one stretch would have done nothing that can be seen. */
const HAPPENINGS: Readonly<Record<keyof MovementRates, (happening: Happening) => void>> = {
  joiners: ({ directory }) => directory.append(),
  returns: comeBack,
  leavers: leave,
  movers: moveOn,
};

/**
 * Lets a stretch of time pass in a tenant. Events are counted from the clock itself, so nothing needs to be
 * remembered between two stretches; and whoever was deleted 30 days ago is gone for good.
 */
export function passTime(directory: GeneratedDirectory, { rates, seed }: Movement, { from, to }: Stretch): void {
  directory.purgeExpired(to);
  for (const [kind, [name, happen]] of Object.entries(HAPPENINGS).entries()) {
    const perYear = rates[name as keyof MovementRates] * directory.settings.people;
    const last = eventsUntil(to, perYear);
    for (let event = eventsUntil(from, perYear); event < last; event += 1) {
      happen({ directory, random: randomOf(seed, kind, event), at: to });
    }
  }
}

function eventsUntil(time: Date, perYear: number): number {
  return Math.floor((time.getTime() / YEAR_MS) * perYear);
}

function leave({ directory, random, at }: Happening): void {
  const index = somebodyPresent(directory, random);
  if (index === null) return;
  const way = random.next();
  if (way < 0.3) directory.change(index, { isAssigned: false });
  else if (way < 0.65) directory.change(index, { accountEnabled: false });
  else directory.softDelete(index, at);
}

function comeBack({ directory, random }: Happening): void {
  const index = directory.drawAway(random);
  if (index === null) return;
  directory.restore(index);
  directory.change(index, { isAssigned: true, accountEnabled: true });
}

function moveOn({ directory, random }: Happening): void {
  const index = somebodyPresent(directory, random);
  const user = index === null ? null : directory.at(index);
  if (index === null || user === null) return;
  const { settings } = directory;
  const identity = identityOf(settings, index);
  const newManagerId = index === 0 ? null : directory.idOf(random.below(index));
  directory.change(index, moveOf({ user, identity, domain: settings.domain, newManagerId, random }));
}

/** Anybody who works there now; `null` when chance finds nobody. */
function somebodyPresent(directory: GeneratedDirectory, random: Random): number | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const index = random.below(directory.size);
    const user = directory.at(index);
    if (user?.isAssigned && user.accountEnabled && !user.isDeleted) return index;
  }
  return null;
}
