/** The answer that a client of this process waits for, as whoever makes it sees it. */
export interface AwaitedAnswer {
  /** Whether nobody waits for it any more. */
  isGone(): boolean;
  /** Tells how many bytes of profiles were read for it, for the budget of the one who asked: few of them may be in it. */
  noteRead(bytes: number): void;
}

/** Nobody's answer, where whoever asks is in this process itself. */
export const NOBODYS: AwaitedAnswer = { isGone: () => false, noteRead: () => undefined };

/** What an answer needs of the response that it becomes. */
interface AnswerResponse {
  readonly destroyed: boolean;
  readonly locals: { bytesRead?: number };
}

/** The answer that becomes a response. */
export function awaitedAs(response: AnswerResponse): AwaitedAnswer {
  return {
    isGone: () => response.destroyed,
    noteRead: (bytes) => {
      response.locals.bytesRead = bytesReadFor(response) + bytes;
    },
  };
}

/** How many bytes of profiles were read for a response. */
export function bytesReadFor({ locals }: AnswerResponse): number {
  return locals.bytesRead ?? 0;
}
