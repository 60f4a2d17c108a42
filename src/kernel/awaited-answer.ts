/** The answer that a client of this process waits for, as whoever makes it sees it. */
export interface AwaitedAnswer {
  /** Whether nobody waits for it any more. */
  isGone(): boolean;
  /** Tells how many bytes of profiles were read for it, for the budget of the one who asked: few of them may be in it. */
  noteRead(bytes: number): void;
}

/** Nobody's answer, where whoever asks is in this process itself. */
export const NOBODYS: AwaitedAnswer = { isGone: () => false, noteRead: () => undefined };
