import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataDirectoryInUse, lockDataDirectory } from '../../../src/boot/process/data-lock.ts';

const never = (error: Error) => {
  throw error;
};

const ignore = () => {};

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('lockDataDirectory', () => {
  let dataDir = '';
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'data-lock-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('creates the directory if it does not exist', async () => {
    const release = await lockDataDirectory(join(dataDir, 'new'), never);

    await expect(release()).resolves.toBeUndefined();
  });

  it('refuses a directory that a running process has locked, and says what to do', async () => {
    const release = await lockDataDirectory(dataDir, never);

    const second = lockDataDirectory(dataDir, never);

    await expect(second).rejects.toThrow(DataDirectoryInUse);
    await expect(second).rejects.toThrow(/in use by another instance; stop it or set another DATA_DIR/);
    await release();
  });

  it('releases the directory', async () => {
    const release = await lockDataDirectory(dataDir, never);
    await release();

    const again = await lockDataDirectory(dataDir, never);

    await again();
  });

  it('takes over at once from a killed process of this machine', async () => {
    await mkdir(join(dataDir, 'lock'));
    await writeFile(join(dataDir, 'holder.json'), JSON.stringify({ host: hostname(), pid: deadPid(), startedAt: 1 }));

    const release = await lockDataDirectory(dataDir, never);

    await release();
  });

  it('lets only one of many processes take over at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const contested = join(dataDir, `${round}`);
      await mkdir(join(contested, 'lock'), { recursive: true });
      await writeFile(
        join(contested, 'holder.json'),
        JSON.stringify({ host: hostname(), pid: deadPid(), startedAt: 1 }),
      );

      const attempts = Array.from({ length: 20 }, async (_, place) => {
        await sleep(place / 4);
        return lockDataDirectory(contested, ignore);
      });
      const outcomes = await Promise.allSettled(attempts);

      const held = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(held).toHaveLength(1);
      await (await Promise.any(attempts))();
    }
  }, 60_000);

  it('takes over from another machine when its lock is not updated any more', async () => {
    await mkdir(join(dataDir, 'lock'));
    await utimes(join(dataDir, 'lock'), 1, 1);
    await writeFile(join(dataDir, 'holder.json'), JSON.stringify({ host: 'elsewhere', pid: 1, startedAt: 1 }));

    const release = await lockDataDirectory(dataDir, never);

    await release();
  });
});
