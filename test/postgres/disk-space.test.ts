import { tmpdir } from 'node:os';
import { expect, it } from '@jest/globals';
import { watchDiskSpace } from '../../src/postgres/disk-space.ts';
import { SILENT } from './start-embedded-server.ts';

it('reports at once whether the free space is below the limit', async () => {
  const scarce = await watchDiskSpace(tmpdir(), SILENT, Number.MAX_SAFE_INTEGER);
  const ample = await watchDiskSpace(tmpdir(), SILENT, 0);

  expect([scarce.isFull(), ample.isFull()]).toEqual([true, false]);
  scarce.close();
  ample.close();
});

it('reports space when the free space cannot be determined', async () => {
  const nowhere = await watchDiskSpace('/no/such/folder', SILENT);

  expect(nowhere.isFull()).toBe(false);
  nowhere.close();
});
