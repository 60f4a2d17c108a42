import { describe, expect, it, jest } from '@jest/globals';
import { createPacer } from '../../../src/simulator/scim-client/rate-limiter.ts';

describe('the pace of requests', () => {
  it('spreads turns evenly over a second', async () => {
    const pacer = createPacer(100);
    const began = performance.now();

    await Promise.all(Array.from({ length: 6 }, () => pacer.turn()));

    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });

  it('holds everybody up while the target asks for it', async () => {
    const pacer = createPacer(null);
    const went = jest.fn();
    pacer.pauseFor(30);

    const turn = pacer.turn().then(went);
    await Promise.resolve();

    expect(went).not.toHaveBeenCalled();
    await turn;
    expect(went).toHaveBeenCalledTimes(1);
  });
});
