import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Transport } from '../../wire/transport.ts';
import { refuse } from '../refuse.ts';
import type { Sessions } from '../session/session.ts';
import { type ExportRequest, parseExportRequest } from './export-request.ts';
import { FORMATS } from './formats.ts';
import { FeedError, openUsersFeed, type UsersFeed } from './users-feed.ts';

/** What exports are made with. */
export interface ExportOptions {
  readonly sessions: Sessions;
  readonly transport: Transport;
  readonly maxPageSize: number;
  readonly onDefect: (error: unknown) => void;
}

const MAX_BODY_BYTES = 1_048_576;
const PAGE_SIZE = 1000;

/**
 * Streams everything that matches, no faster than it is taken, for as long as somebody takes it. When the directory
 * fails midway the connection is broken off, because a file that merely ends looks whole.
 */
export function createExport({ sessions, transport, maxPageSize, onDefect }: ExportOptions): Router {
  const pageSize = Math.min(PAGE_SIZE, maxPageSize);
  const answer: RequestHandler = async (request, response) => {
    const session = await sessions.find(request, response);
    if (session === null) return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in with an access token.');
    const wanted = parseExportRequest(request.body);
    if (typeof wanted === 'string') return refuse(response, 400, 'BAD_REQUEST', wanted);

    const feed = openUsersFeed(wanted, { transport, token: session.token, pageSize });
    try {
      setHeaders(response, wanted, await feed.total());
      const [users, bytes] = FORMATS[wanted.format].open(wanted.columns);
      await pipeline(Readable.from(usersOf(feed)), users, bytes, response);
    } catch (error) {
      if (!response.headersSent && error instanceof FeedError) return refuseAs(response, error);
      if (!(error instanceof FeedError || isGivenUp(error))) onDefect(error);
      response.destroy();
    }
  };
  return Router().post('/', express.json({ limit: MAX_BODY_BYTES }), answer);
}

function setHeaders(response: Response, { format, enterprise }: ExportRequest, total: number): void {
  const { mediaType, suffix } = FORMATS[format];
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${enterprise.replaceAll(/[^\w-]/g, '_')}-users.${suffix}"`,
    'X-Total-Count': `${total}`,
  });
}

async function* usersOf(feed: UsersFeed) {
  for await (const page of feed.pages()) {
    // Not `yield*`: when the reader goes away a stream throws into its source, which an array's iterator cannot bear.
    for (const user of page) yield user;
  }
}

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, ENTERPRISE_NOT_FOUND: 404 };
const OURS = new Set(['UNAVAILABLE', 'TIMED_OUT', 'INTERNAL_SERVER_ERROR']);

function refuseAs(response: Response, { wire: { code, message } }: FeedError): void {
  for (const name of ['Content-Disposition', 'X-Total-Count']) response.removeHeader(name);
  refuse(response, STATUSES[code] ?? (OURS.has(code) ? 503 : 400), code, message);
}

/** Whoever goes away, or presses stop, is no defect. */
function isGivenUp(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
