import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CooperativeScheduler, mapYielding, releaseInSlices } from '../../src/kernel/cooperative-scheduler.ts';
import { stringifyYielding } from '../../src/kernel/stringify-yielding.ts';

const many = (length: number) => Array.from({ length }, (_, at) => at);

/** Counts what happens in each turn of the event loop. */
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
  it('does a single piece in a turn of the event loop, whoever’s it is, and lets keys take turns', async () => {
    const scheduler = new CooperativeScheduler();
    const { note, end } = turnCounter();
    const work = (key: string) => mapYielding(many(200), () => note(key), scheduler.yieldFor(key));
    await Promise.resolve();
    await Promise.all([work('a'), work('a'), work('a'), work('b')]);

    // The first piece of each is done with what led to it.
    const turns = end().slice(1);
    expect(Math.max(...turns.map((turn) => turn.length))).toBe(25);
    expect(turns.slice(0, 6).map(([key]) => key)).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });
});

describe('mapYielding', () => {
  it('answers what `map` answers, in its order', async () => {
    const next = new CooperativeScheduler().yieldFor('a');
    const double = (at: number) => at * 2;

    expect(await mapYielding(many(1_000), double, next)).toEqual(many(1_000).map(double));
  });
});

describe('releaseInSlices', () => {
  it('hands a short list out as it is', () => {
    const list = many(100);

    expect(releaseInSlices(list, new CooperativeScheduler().yieldFor('a')).items).toBe(list);
  });

  it('hands the elements of a long one out by and by, in their order', async () => {
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

describe('stringifyYielding', () => {
  it('writes whatever `JSON.stringify` writes', async () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 300 })));
    await fc.assert(
      fc.asyncProperty(value, async (part) => {
        const whole = { data: { a: part, nodes: many(120), none: undefined, at: new Date(0) }, errors: undefined };
        const next = () => Promise.resolve();

        expect(await stringifyYielding(part, next)).toBe(JSON.stringify(part));
        expect(await stringifyYielding(whole, next)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('writes a hundred elements of a list in one piece', async () => {
    let pieces = 1;
    const next = async () => {
      pieces += 1;
    };

    await stringifyYielding({ data: { enterprise: { users: { nodes: many(1_000) } } } }, next);
    expect(pieces).toBe(10);
  });
});
