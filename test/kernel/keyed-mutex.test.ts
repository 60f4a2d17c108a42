import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { KeyedMutex } from '../../src/kernel/keyed-mutex.ts';

describe('KeyedMutex', () => {
  it('runs tasks of one key one after the other, in order', async () => {
    const mutex = new KeyedMutex();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} starts`);
      await wait(1);
      seen.push(`${name} ends`);
    };

    await Promise.all([mutex.run('key', task('first')), mutex.run('key', task('second'))]);

    expect(seen).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('runs tasks of different keys concurrently', async () => {
    const mutex = new KeyedMutex();
    const seen: string[] = [];

    await Promise.all(['a', 'b'].map((key) => mutex.run(key, async () => void seen.push(key))));

    expect(seen).toEqual(['a', 'b']);
  });

  it('runs the next task after one that fails, and settles each with its own outcome', async () => {
    const mutex = new KeyedMutex();

    const failing = mutex.run('key', () => Promise.reject(new Error('no')));
    const next = mutex.run('key', async () => 'yes');

    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
