import { describe, expect, it } from '@jest/globals';
import { GeneratedDirectory } from '../../../../src/simulator/source/generated/generated-directory.ts';
import { applyLifecycleEvents } from '../../../../src/simulator/source/generated/lifecycle-events.ts';
import { typicalPopulation } from '../../../../src/simulator/source/generated/population.ts';

const RATES = { joiners: 0.1, movers: 0.5, leavers: 0.2, returns: 0.05 };
const NONE = { joiners: 0, movers: 0, leavers: 0, returns: 0 };
const START = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

function directoryOf(people: number): GeneratedDirectory {
  return new GeneratedDirectory(typicalPopulation({ people, seed: 3 }));
}

/** Applies the events of several periods, given by their days. */
function passDays(directory: GeneratedDirectory, days: readonly number[], rates = RATES): void {
  let from = START;
  for (const length of days) {
    const to = from + length * DAY;
    applyLifecycleEvents(directory, { rates, seed: 5 }, { from: new Date(from), to: new Date(to) });
    from = to;
  }
}

function count(directory: GeneratedDirectory, holds: (index: number) => boolean): number {
  return Array.from({ length: directory.size }, (_, index) => index).filter(holds).length;
}

describe('applyLifecycleEvents', () => {
  it('is deterministic for a seed', () => {
    const [first, second] = [directoryOf(300), directoryOf(300)];

    passDays(first, [10, 20, 300]);
    passDays(second, [10, 20, 300]);

    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  it('gives the same changes after a save and restore in between', () => {
    const whole = directoryOf(300);
    passDays(whole, [200, 100]);

    const before = directoryOf(300);
    passDays(before, [200]);
    const after = GeneratedDirectory.fromJSON(JSON.parse(JSON.stringify(before)));
    const from = new Date(START + 200 * DAY);
    applyLifecycleEvents(after, { rates: RATES, seed: 5 }, { from, to: new Date(from.getTime() + 100 * DAY) });

    expect([...after.changesSince(0)]).toEqual([...whole.changesSince(0)]);
  });

  it('has the configured rates for any division of the year into periods', () => {
    const directory = directoryOf(1_000);

    passDays(
      directory,
      Array.from({ length: 365 }, () => 1),
    );

    expect(directory.size).toBeGreaterThanOrEqual(1_099);
    expect(directory.size).toBeLessThanOrEqual(1_101);
  });

  it('unassigns, disables or deletes leavers, and purges deleted ones after 30 days', () => {
    const directory = directoryOf(1_000);
    const initial = directoryOf(1_000);

    passDays(directory, [300, 31], { ...NONE, leavers: 0.5 });

    expect(count(directory, (index) => directory.at(index) === null)).toBeGreaterThan(0);
    expect(count(directory, (index) => directory.at(index)?.isDeleted === true)).toBeGreaterThan(0);
    expect(count(directory, (index) => directory.at(index)?.isAssigned === false)).toBeGreaterThan(
      count(initial, (index) => initial.at(index)?.isAssigned === false),
    );
    expect(count(directory, (index) => directory.at(index)?.accountEnabled === false)).toBeGreaterThan(
      count(initial, (index) => initial.at(index)?.accountEnabled === false),
    );
  });

  it('returns only users who had left, assigned and enabled', () => {
    const directory = directoryOf(500);
    passDays(directory, [20], { ...NONE, leavers: 3 });
    const watermark = directory.watermark;

    passDays(directory, [20], { ...NONE, returns: 1 });

    const returned = [...directory.changesSince(watermark)];
    expect(returned.length).toBeGreaterThan(5);
    for (const { user } of returned) {
      expect(user).toMatchObject({ isAssigned: true, accountEnabled: true, isDeleted: false });
    }
  });

  it('has no user who leaves and returns within one period, even if as many return as leave', () => {
    const directory = directoryOf(500);
    const isPresent = (index: number) => {
      const { isAssigned, accountEnabled, isDeleted } = directory.at(index) ?? {};
      return isAssigned === true && accountEnabled === true && isDeleted === false;
    };
    const before = count(directory, isPresent);

    passDays(directory, [20], { ...NONE, leavers: 3, returns: 3 });

    expect(count(directory, isPresent)).toBeLessThan(before - 20);
  });

  it('keeps names unique while users are renamed', () => {
    const [directory, initial] = [directoryOf(400), directoryOf(400)];

    passDays(directory, [365], { ...NONE, movers: 20 });

    const names = Array.from({ length: directory.size }, (_, index) => directory.at(index)?.userPrincipalName);
    expect(new Set(names).size).toBe(400);
    expect(names.filter((name, index) => name !== initial.at(index)?.userPrincipalName).length).toBeGreaterThan(50);
  });
});
