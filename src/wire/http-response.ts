import type { PendingResponse } from '../kernel/pending-response.ts';

/** The part of Express's response that is used here. */
interface HttpResponse {
  readonly destroyed: boolean;
  readonly locals: { bytesRead?: number };
}

/** Presents an HTTP response to the directory. */
export function pendingResponse(response: HttpResponse): PendingResponse {
  return {
    isAborted: () => response.destroyed,
    countRead: (bytes) => {
      response.locals.bytesRead = bytesReadFor(response) + bytes;
    },
  };
}

/** Bytes of profiles that the directory read for a response. */
export function bytesReadFor({ locals }: HttpResponse): number {
  return locals.bytesRead ?? 0;
}
