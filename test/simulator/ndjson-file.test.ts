import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openNdjsonFile } from '../../src/simulator/ndjson-file.ts';

describe('openNdjsonFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-ndjson-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('buffers lines until a flush, a full chunk or the end', () => {
    const path = join(folder, 'log.ndjson');
    const file = openNdjsonFile(path, 'w');
    const lines = () => readFileSync(path, 'utf8').split('\n').length - 1;

    file.add({ a: 'é\n' });
    expect(lines()).toBe(0);
    file.flush();
    expect(lines()).toBe(1);
    file.add({ long: 'x'.repeat(70_000) });
    expect(lines()).toBe(2);
    file.add({});
    file.close();

    expect(lines()).toBe(3);
    expect(JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '')).toEqual({ a: 'é\n' });
  });

  it('appends or truncates', () => {
    const path = join(folder, 'log.ndjson');
    for (const flags of ['w', 'a', 'w'] as const) {
      const file = openNdjsonFile(path, flags);
      file.add({ flags });
      file.close();
    }

    expect(readFileSync(path, 'utf8')).toBe('{"flags":"w"}\n');
  });
});
