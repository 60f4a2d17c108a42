import { tmpdir } from 'node:os';
import { expect, it } from '@jest/globals';
import { watchDiskSpace } from '../../src/postgres/disk-space.ts';
import { SILENT } from './an-embedded-server.ts';

it('tells from the first moment whether there is less room than must be', async () => {
  const scarce = await watchDiskSpace(tmpdir(), SILENT, Number.MAX_SAFE_INTEGER);
  const ample = await watchDiskSpace(tmpdir(), SILENT, 0);

  expect([scarce.isFull(), ample.isFull()]).toEqual([true, false]);
  scarce.close();
  ample.close();
});

it('takes a disk that tells nothing for one with room', async () => {
  const nowhere = await watchDiskSpace('/no/such/folder', SILENT);

  expect(nowhere.isFull()).toBe(false);
  nowhere.close();
});
