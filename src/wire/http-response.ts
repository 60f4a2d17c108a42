import type { PendingResponse } from '../kernel/pending-response.ts';

/** As much of Express's response as this needs. */
interface HttpResponse {
  readonly destroyed: boolean;
  readonly locals: { bytesRead?: number };
}

/** An HTTP response, as the directory sees it. */
export function pendingResponse(response: HttpResponse): PendingResponse {
  return {
    isAborted: () => response.destroyed,
    countRead: (bytes) => {
      response.locals.bytesRead = bytesReadFor(response) + bytes;
    },
  };
}

/** How many bytes of profiles were read for a response. */
export function bytesReadFor({ locals }: HttpResponse): number {
  return locals.bytesRead ?? 0;
}
