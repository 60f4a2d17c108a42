import type { ServerResponse } from 'node:http';

/** Looks after whether somebody takes what is sent. */
export interface ReaderWatch {
  /** Tells that it is not the reader who keeps us waiting. */
  noteProgress(): void;
  stop(): void;
}

/**
 * Breaks a response off when nothing of it was taken for so long. That bytes come from the reader, or that it takes one
 * now and then, says nothing: what counts is that the connection has room again.
 *
 * @param stalledMs how long to wait, in milliseconds
 */
export function watchReader(response: ServerResponse, stalledMs: number): ReaderWatch {
  const timer = setTimeout(() => response.destroy(), stalledMs).unref();
  const noteProgress = () => {
    timer.refresh();
  };
  response.on('drain', noteProgress);
  return {
    noteProgress,
    stop() {
      clearTimeout(timer);
      response.off('drain', noteProgress);
    },
  };
}
