import { describe, expect, it } from '@jest/globals';
import { CooperativeScheduler, mapYielding, releaseInSlices } from '../../src/kernel/cooperative-scheduler.ts';

const many = (length: number) => Array.from({ length }, (_, at) => at);

/** Records what happens in each turn of the event loop. */
function turnCounter() {
  const turns: string[][] = [[]];
  let isOver = false;
  const tick = () => {
    turns.push([]);
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    note: (what: string) => turns.at(-1)?.push(what),
    end: () => {
      isOver = true;
      return turns.filter((turn) => turn.length > 0);
    },
  };
}

describe('CooperativeScheduler', () => {
  it('runs one slice of all work in a turn of the event loop, and alternates between keys', async () => {
    const scheduler = new CooperativeScheduler();
    const { note, end } = turnCounter();
    const work = (key: string) => mapYielding(many(200), () => note(key), scheduler.yieldFor(key));
    await Promise.resolve();
    await Promise.all([work('a'), work('a'), work('a'), work('b')]);

    // The first slice of each work runs before its first yield.
    const turns = end().slice(1);
    expect(Math.max(...turns.map((turn) => turn.length))).toBe(25);
    expect(turns.slice(0, 6).map(([key]) => key)).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });
});

describe('mapYielding', () => {
  it('returns what `Array.map` returns', async () => {
    const yieldTurn = new CooperativeScheduler().yieldFor('a');
    const double = (at: number) => at * 2;

    expect(await mapYielding(many(1_000), double, yieldTurn)).toEqual(many(1_000).map(double));
  });
});

describe('releaseInSlices', () => {
  it('returns a short list itself', () => {
    const list = many(100);

    expect(releaseInSlices(list, new CooperativeScheduler().yieldFor('a')).items).toBe(list);
  });

  it('releases the elements of a long list slice by slice, in order', async () => {
    const { note, end } = turnCounter();
    const { items, done } = releaseInSlices(many(120), new CooperativeScheduler().yieldFor('a'));
    const all = await Promise.all(
      items.map(async (item) => {
        const value = await item;
        note('item');
        return value;
      }),
    );
    await done;

    expect(all).toEqual(many(120));
    expect(end().map(({ length }) => length)).toEqual([25, 25, 25, 25, 20]);
  });
});
