import type { AwaitedAnswer } from '../kernel/awaited-answer.ts';

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
