import { describe, expect, it, jest } from '@jest/globals';
import { createRateLimiter } from '../../../src/simulator/scim-client/rate-limiter.ts';

describe('the rate limiter', () => {
  it('spaces requests evenly over a second', async () => {
    const limiter = createRateLimiter(100);
    const began = performance.now();

    await Promise.all(Array.from({ length: 6 }, () => limiter.acquire()));

    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });

  it('delays all requests during a pause', async () => {
    const limiter = createRateLimiter(null);
    const acquired = jest.fn();
    limiter.pauseFor(30);

    const acquiring = limiter.acquire().then(acquired);
    await Promise.resolve();

    expect(acquired).not.toHaveBeenCalled();
    await acquiring;
    expect(acquired).toHaveBeenCalledTimes(1);
  });
});
