import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { FairQueue } from '../../kernel/fair-queue.ts';
import { Fault } from '../../kernel/fault.ts';
import { accessOperation } from '../../wire/operations.generated.ts';
import type { Transport } from '../../wire/transport.ts';
import { sendDirectoryError, sendError, sendUnauthenticated } from '../error-response.ts';
import { readJson } from '../read-json.ts';
import { callerOf, type Sessions } from '../session/session.ts';
import { createExportLimit, type Exporter } from './export-limit.ts';
import { type ExportRequest, parseExportRequest } from './export-request.ts';
import { FORMATS } from './formats.ts';
import { type StallTimeout, startStallTimeout } from './stall-timeout.ts';
import { DirectoryError, readUserPages, type UserPages } from './user-pages.ts';

/** Settings and dependencies of exports. */
export interface ExportOptions {
  readonly sessions: Sessions;
  readonly transport: Transport;
  readonly maxPageSize: number;
  readonly onDefect: (error: unknown) => void;
  /** After how many milliseconds without progress a download is aborted. */
  readonly stalledMs?: number;
}

const MAX_BODY_BYTES = 65_536;
const PAGE_SIZE = 1000;
const STALLED_MS = 60_000;
const RETRY_AFTER_S = 30;

/** Who exports, with the secret of the session. */
interface SignedInExporter extends Exporter {
  readonly secret: string;
}

/**
 * Creates the route that streams all matching users, with back pressure, a stall timeout and a limit of concurrent
 * exports. When the directory fails midway, the connection is aborted: a response that ends normally looks complete.
 */
export function createExport(options: ExportOptions): Router {
  const limit = createExportLimit();
  const respond: RequestHandler = async (request, response) => {
    const wanted = parseExportRequest(request.body);
    if (typeof wanted === 'string') return sendError(response, 400, 'BAD_REQUEST', wanted);
    const exporter = response.locals.exporter as SignedInExporter;
    const release = limit.acquire(exporter);
    if (release === null) return sendTooManyExports(response);
    try {
      await send(response, { wanted, secret: exporter.secret, options });
    } finally {
      release();
    }
  };
  return Router().post('/', authenticateExporter(options), readJson(MAX_BODY_BYTES), respond);
}

/** Session look-ups run one at a time per address: a rejected export costs the directory as much as an accepted one. */
const LOOK_UPS = { maxConcurrent: 8, maxConcurrentPerKey: 1, maxQueuedPerKey: 1_000 };

/** Checks the session before the body is read. */
function authenticateExporter({ sessions, transport }: ExportOptions): RequestHandler {
  const queue = new FairQueue(LOOK_UPS);
  const find = async (request: Request, response: Response) => {
    if (response.destroyed) return null;
    const session = await sessions.find(request, response);
    if (session === null) return null;
    return { ...session, ...(await transport.send(accessOperation, {}, callerOf(session))) };
  };
  return async (request, response, next) => {
    const found = await queue.run(request.ip, () => find(request, response)).catch(fullWhenQueueIsFull);
    if (found === 'FULL') return sendTooManyExports(response);
    if (found === null) return sendUnauthenticated(response);
    const { secret, data, error } = found;
    if (error !== null) return sendDirectoryError(response, error, statusOf(error.code));
    response.locals.exporter = { ...data.access, secret } satisfies SignedInExporter;
    next();
  };
}

/** @throws every error but the `Fault` of a full queue */
function fullWhenQueueIsFull(error: unknown): 'FULL' {
  if (error instanceof Fault) return 'FULL';
  throw error;
}

interface Export {
  readonly wanted: ExportRequest;
  readonly secret: string;
  readonly options: ExportOptions;
}

async function send(response: Response, { wanted, secret, options }: Export): Promise<void> {
  const { transport, maxPageSize, onDefect, stalledMs = STALLED_MS } = options;
  const pages = readUserPages(wanted, { transport, secret, pageSize: Math.min(PAGE_SIZE, maxPageSize) });
  const timeout = startStallTimeout(response, stalledMs);
  try {
    setHeaders(response, wanted, await pages.total());
    const [users, bytes] = FORMATS[wanted.format].open(wanted.columns);
    await pipeline(Readable.from(usersOf(pages, timeout)), users, bytes, response);
  } catch (error) {
    if (!response.headersSent && error instanceof DirectoryError) {
      for (const name of ['Content-Disposition', 'X-Total-Count']) response.removeHeader(name);
      return sendDirectoryError(response, error.wire, statusOf(error.wire.code));
    }
    if (!(error instanceof DirectoryError || isAborted(error))) onDefect(error);
    response.destroy();
  } finally {
    timeout.stop();
  }
}

function setHeaders(response: Response, { format, enterprise }: ExportRequest, total: number): void {
  const { mediaType, suffix } = FORMATS[format];
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${enterprise.replaceAll(/[^\w-]/g, '_')}-users.${suffix}"`,
    'X-Total-Count': `${total}`,
  });
}

async function* usersOf(source: UserPages, timeout: StallTimeout) {
  for await (const page of source.pages()) {
    timeout.refresh();
    // Not `yield*`: when the client disconnects, the stream throws into its source; array iterators have no `throw`.
    for (const user of page) yield user;
  }
}

const SERVER_ERRORS = new Set(['UNAVAILABLE', 'TIMED_OUT', 'INTERNAL_SERVER_ERROR']);

/** Other codes blame the request, e.g. its filter. */
function statusOf(code: string): number {
  return SERVER_ERRORS.has(code) ? 503 : 400;
}

function sendTooManyExports(response: Response): void {
  response.set('Retry-After', `${RETRY_AFTER_S}`);
  const message = 'Too many exports are running; wait for one to finish or stop one.';
  sendError(response, 429, 'TOO_MANY_EXPORTS', message);
}

/** Whether the client disconnected, which is no defect. */
function isAborted(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
