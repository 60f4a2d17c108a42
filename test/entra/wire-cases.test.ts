import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Arrangement, arrangements } from '../support/product/arrangements.ts';
import type { WireCase } from '../support/wire/case.ts';
import { play } from '../support/wire/conversation.ts';

/** Tags of cases that do not run: the directory has no groups, and the benchmark has the load. */
const LEFT_OUT = new Set(['group', 'load']);

/** Requests of Entra and of Microsoft's validators, and requests that broke other systems. */
const all: readonly WireCase[] = ['cases.json', 'field-cases.json'].flatMap((name) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')),
);
const cases = all.filter(({ tags = [] }) => !tags.some((tag) => LEFT_OUT.has(tag)));

describe.each(arrangements)('requests of Entra to $name', ({ open }) => {
  let arrangement: Arrangement;

  beforeAll(async () => {
    arrangement = await open();
  });

  afterAll(() => arrangement.close());

  it.each(cases)('$name', async (one) => {
    const faults = await play(one, arrangement.stage);

    expect(faults).toEqual([]);
  });
});
