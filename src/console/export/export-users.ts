import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { FairQueue } from '../../kernel/fair-queue.ts';
import { Fault } from '../../kernel/fault.ts';
import { newId } from '../../kernel/ids.ts';
import { accessOperation } from '../../wire/operations.generated.ts';
import type { Transport, WireError } from '../../wire/transport.ts';
import { refuse } from '../error-response.ts';
import { readJson } from '../read-json.ts';
import type { Sessions } from '../session/session.ts';
import { createExportLimit, type Exporter } from './export-limit.ts';
import { type ExportRequest, parseExportRequest } from './export-request.ts';
import { FORMATS } from './formats.ts';
import { type ReaderWatch, watchReader } from './stall-timeout.ts';
import { FeedError, openUsersFeed, type UsersFeed } from './user-pages.ts';

/** What exports are made with. */
export interface ExportOptions {
  readonly sessions: Sessions;
  readonly transport: Transport;
  readonly maxPageSize: number;
  readonly onDefect: (error: unknown) => void;
  /** How long somebody may take nothing of a file before it is broken off, in milliseconds. */
  readonly stalledMs?: number;
}

const MAX_BODY_BYTES = 65_536;
const PAGE_SIZE = 1000;
const STALLED_MS = 60_000;
const RETRY_AFTER_S = 30;

/** Whoever is signed in, and what with. */
interface KnownExporter extends Exporter {
  readonly secret: string;
}

/**
 * Streams everything that matches, no faster than it is taken, for as long as somebody takes it, and to a few at once.
 * When the directory fails midway the connection is broken off, because a file that merely ends looks whole.
 */
export function createExport(options: ExportOptions): Router {
  const limit = createExportLimit();
  const answer: RequestHandler = async (request, response) => {
    const wanted = parseExportRequest(request.body);
    if (typeof wanted === 'string') return refuse(response, 400, 'BAD_REQUEST', wanted);
    const exporter = response.locals.exporter as KnownExporter;
    const leave = limit.enter(exporter);
    if (leave === null) return refuseForNow(response);
    try {
      await send(response, { wanted, secret: exporter.secret, options });
    } finally {
      leave();
    }
  };
  return Router().post('/', knowExporter(options), readJson(MAX_BODY_BYTES), answer);
}

/** Sessions of one address are looked up one at a time: exports that are refused cost as much as those that are not. */
const LOOK_UPS = { maxConcurrent: 8, maxConcurrentPerKey: 1, maxQueuedPerKey: 1_000 };

/** Asks whether the session is live before anything of the body is read. */
function knowExporter({ sessions, transport }: ExportOptions): RequestHandler {
  const line = new FairQueue(LOOK_UPS);
  const find = async (request: Request, response: Response) => {
    if (response.destroyed) return null;
    const session = await sessions.find(request, response);
    if (session === null) return null;
    const { secret } = session;
    const caller = { token: secret, requestId: newId<never>(), permission: null, isGateway: false };
    return { secret, ...(await transport.send(accessOperation, {}, caller)) };
  };
  return async (request, response, next) => {
    const found = await line.run(request.ip, () => find(request, response)).catch(fullLine);
    if (found === 'FULL') return refuseForNow(response);
    if (found === null) return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in with an access token.');
    const { secret, data, error } = found;
    if (error !== null) return refuseAs(response, error);
    response.locals.exporter = { ...data.access, secret } satisfies KnownExporter;
    next();
  };
}

/** @throws whatever is no refusal: a defect */
function fullLine(error: unknown): 'FULL' {
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
  const feed = openUsersFeed(wanted, { transport, token: secret, pageSize: Math.min(PAGE_SIZE, maxPageSize) });
  const watch = watchReader(response, stalledMs);
  try {
    setHeaders(response, wanted, await feed.total());
    const [users, bytes] = FORMATS[wanted.format].open(wanted.columns);
    await pipeline(Readable.from(usersOf(feed, watch)), users, bytes, response);
  } catch (error) {
    if (!response.headersSent && error instanceof FeedError) return refuseAs(response, error.wire);
    if (!(error instanceof FeedError || isGivenUp(error))) onDefect(error);
    response.destroy();
  } finally {
    watch.stop();
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

async function* usersOf(feed: UsersFeed, watch: ReaderWatch) {
  for await (const page of feed.pages()) {
    watch.noteProgress();
    // Not `yield*`: when the reader goes away a stream throws into its source, which an array's iterator cannot bear.
    for (const user of page) yield user;
  }
}

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, ENTERPRISE_NOT_FOUND: 404 };
const OURS = new Set(['UNAVAILABLE', 'TIMED_OUT', 'INTERNAL_SERVER_ERROR']);

function refuseAs(response: Response, { code, message }: WireError): void {
  for (const name of ['Content-Disposition', 'X-Total-Count']) response.removeHeader(name);
  refuse(response, STATUSES[code] ?? (OURS.has(code) ? 503 : 400), code, message);
}

function refuseForNow(response: Response): void {
  response.set('Retry-After', `${RETRY_AFTER_S}`);
  const sentence = 'Too many exports are running; wait for one to finish or stop one.';
  refuse(response, 429, 'TOO_MANY_EXPORTS', sentence);
}

/** Whoever goes away, or presses stop, is no defect. */
function isGivenUp(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
