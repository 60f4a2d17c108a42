import type { RequestHandler, Response } from 'express';
import type { ScimError } from '../protocol/scim-error.ts';
import { requestToReport } from '../translate/request-to-report.ts';
import { contextOf, type RequestContext } from './request-context.ts';
import type { RequestReports } from './request-reports.ts';

const MEDIA_TYPE = 'application/scim+json';

/** A response before it is written. */
export interface Reply {
  readonly status: number;
  /** `null` for a response without a body. */
  readonly body: object | null;
  /** The body as JSON text, when it is serialized already. */
  readonly json?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Handles one HTTP method of one path. */
export type Endpoint = (context: RequestContext) => Reply | Promise<Reply>;

/** Writes responses and reports each to the request log. */
export class ResponseWriter {
  constructor(private readonly reports: RequestReports) {}

  /** Wraps an endpoint as a handler of Express. */
  handler(endpoint: Endpoint): RequestHandler {
    return async (_request, response) => {
      const context = contextOf(response);
      this.write(context, await endpoint(context), null);
    };
  }

  /**
   * Writes the response. Requests without a valid token are not reported, because no enterprise's log may have them.
   *
   * @param refusal the error in the response; `null` for a success
   */
  write(context: RequestContext, reply: Reply, refusal: ScimError | null): void {
    writeReply(context.response, reply);
    const { status } = reply;
    if (!context.isAdmitted || status === 401) return;
    const durationMs = performance.now() - context.startedMs;
    this.reports.add(context, requestToReport(context, { status, refusal, durationMs }));
  }
}

/** The media type has no charset, as Microsoft's SCIM validator requires. */
function writeReply(response: Response, { status, body, json, headers }: Reply): void {
  if (body === null) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = json ?? JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...headers, 'Content-Type': MEDIA_TYPE, 'Content-Length': length });
  // Node joins ASCII text with the head in one write; other text is written faster as bytes.
  if (length === text.length) response.end(text, 'latin1');
  else response.end(Buffer.from(text));
}
