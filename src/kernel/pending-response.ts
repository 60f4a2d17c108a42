/** The response that an operation is run for, as far as whoever runs it must know. */
export interface PendingResponse {
  /** Whether its client has gone, so that nobody waits for it. */
  isAborted(): boolean;
  /** Counts bytes of profiles that were read for it, most of which may not be in it, towards the budget of the access token. */
  countRead(bytes: number): void;
}

/** For what is run without a client that waits. */
export const NO_RESPONSE: PendingResponse = { isAborted: () => false, countRead: () => undefined };
