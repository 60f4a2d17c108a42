import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { KeyedMutex } from '../../src/kernel/keyed-mutex.ts';

describe('KeyedMutex', () => {
  it('lets work under one key go on one after the other, in the order in which it came', async () => {
    const mutex = new KeyedMutex();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await wait(1);
      seen.push(`${name} ends`);
    };

    await Promise.all([mutex.run('key', work('first')), mutex.run('key', work('second'))]);

    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('lets work under other keys go on at the same time', async () => {
    const mutex = new KeyedMutex();
    const seen: string[] = [];

    await Promise.all(['a', 'b'].map((key) => mutex.run(key, async () => void seen.push(key))));

    expect(seen).toEqual(['a', 'b']);
  });

  it('lets the next one go on when the one before has failed, and tells each its own outcome', async () => {
    const mutex = new KeyedMutex();

    const failing = mutex.run('key', () => Promise.reject(new Error('no')));
    const next = mutex.run('key', async () => 'yes');

    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
