import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startStallTimeout } from '../../../src/console/export/stall-timeout.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function arrange() {
  const destroy = jest.fn();
  const response = Object.assign(new EventEmitter(), { destroy });
  const watch = startStallTimeout(response as unknown as ServerResponse, 60_000);
  return { destroy, response, watch };
}

describe('the stall timeout', () => {
  it('destroys a response that is not read in time', () => {
    const { destroy } = arrange();

    jest.advanceTimersByTime(59_999);
    expect(destroy).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);

    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('tolerates a slow client and a slow source', () => {
    const { destroy, response, watch } = arrange();

    for (let minute = 0; minute < 10; minute += 1) {
      jest.advanceTimersByTime(59_000);
      if (minute % 2 === 0) response.emit('drain');
      else watch.refresh();
    }

    expect(destroy).not.toHaveBeenCalled();
  });

  it('ends with the response', () => {
    const { destroy, response, watch } = arrange();

    watch.stop();
    jest.advanceTimersByTime(120_000);

    expect(destroy).not.toHaveBeenCalled();
    expect(response.listenerCount('drain')).toBe(0);
  });
});
