import { expect, it } from '@jest/globals';
import type { AccessToken } from '../../../../src/directory/access/domain/access-token.ts';
import { createLastUsedTracker } from '../../../../src/directory/access/usecase/last-used-tracker.ts';

const token = (id: string, lastUsedAt: Date | null = null) => ({ id, enterpriseId: 1, lastUsedAt }) as AccessToken;

it('writes a use once per token and minute, also if the write fails', () => {
  const writes: [id: string, ms: number][] = [];
  const track = createLastUsedTracker({
    touch: async (_enterpriseId, id, at) => {
      writes.push([id, at.getTime()]);
      throw new Error('lost');
    },
  });

  for (const ms of [60_000, 119_999, 120_000]) track(token('one'), new Date(ms));
  track(token('other', new Date(60_000)), new Date(119_999));

  expect(writes).toEqual([
    ['one', 60_000],
    ['one', 120_000],
  ]);
});
