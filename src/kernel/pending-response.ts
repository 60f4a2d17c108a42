/** The response that an operation contributes to, as far as the directory needs to know it. */
export interface PendingResponse {
  /** Whether the client has disconnected. */
  isAborted(): boolean;
  /** Counts bytes of profiles that were read towards the budget of the access token, used in the response or not. */
  countRead(bytes: number): void;
}

/** For operations without a waiting client. */
export const NO_RESPONSE: PendingResponse = { isAborted: () => false, countRead: () => undefined };
