import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readPopulationFile, writePopulationFile } from '../../../src/simulator/job/population-file.ts';
import { CompressedList } from '../../../src/simulator/source/file/compressed-list.ts';

describe('the file of a population', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'xm-directory-population-')), 'people.json');
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }));

  it('streams its users into a compressed list, and keeps everything else', async () => {
    const people = Array.from({ length: 5_000 }, (_, at) => [`id "${at}"`, at % 2 === 0 ? null : 'digest']);

    await writePopulationFile(path, { now: 1, source: { people: people.values(), changes: [3], none: undefined } });
    const saved = (await readPopulationFile(path)) as { now: number; source: Record<string, Iterable<unknown>> };

    expect(saved).toMatchObject({ now: 1, source: { changes: [3] } });
    expect(saved.source.people).toBeInstanceOf(CompressedList);
    expect([...(saved.source.people ?? [])]).toEqual(people);
  });

  it('keeps a number of users as it is, and refuses what is not JSON', async () => {
    writeFileSync(path, '{"source":{"settings":{"people":500}}}');
    expect(await readPopulationFile(path)).toEqual({ source: { settings: { people: 500 } } });

    writeFileSync(path, '{"source":');
    await expect(readPopulationFile(path)).rejects.toThrow(SyntaxError);
  });
});
