import type { ServerResponse } from 'node:http';

/** A timeout for a client that stops reading a response. */
export interface StallTimeout {
  /** Restarts the timeout, e.g. after a wait for the directory. */
  refresh(): void;
  stop(): void;
}

/**
 * Destroys the response when the client has not drained its buffer for `stalledMs` milliseconds. Only `drain` counts as
 * progress: neither bytes from the client nor a few bytes read by it do.
 */
export function startStallTimeout(response: ServerResponse, stalledMs: number): StallTimeout {
  const timer = setTimeout(() => response.destroy(), stalledMs).unref();
  const refresh = () => {
    timer.refresh();
  };
  response.on('drain', refresh);
  return {
    refresh,
    stop() {
      clearTimeout(timer);
      response.off('drain', refresh);
    },
  };
}
