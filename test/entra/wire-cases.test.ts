import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Arrangement, arrangements } from '../support/arrangements.ts';
import type { WireCase } from '../support/wire-case.ts';
import { play } from '../support/wire-conversation.ts';

/** Groups are not kept by this directory; what takes a minute of load belongs to the benchmark. */
const LEFT_OUT = new Set(['group', 'load']);

/** What Entra and Microsoft's validators send, and what users of other systems ran into. */
const all: readonly WireCase[] = ['cases.json', 'field-cases.json'].flatMap((name) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')),
);
const cases = all.filter(({ tags = [] }) => !tags.some((tag) => LEFT_OUT.has(tag)));

describe.each(arrangements)('what Entra sends, to $name', ({ open }) => {
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
