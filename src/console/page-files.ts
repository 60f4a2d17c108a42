import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { CONSOLE_HEADER } from './same-origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const ENCODINGS = ['br', 'gzip'] as const;
const SUFFIXES = { br: '.br', gzip: '.gz' } as const;
const INDEX = 'index.html';

/** Files whose name changes with their content. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * The built application: its files, and for every other address the page itself, which knows what to show there. What
 * the page asks by script is told from what a browser opens by its header, so that an enterprise may have any name.
 *
 * All of it is answered from memory, some 3 MB: an open file would stay open for ever when the connection ends before
 * the response had its turn.
 *
 * @param folder where the build has put it; read once
 * @param basePath where the console is as browsers see it, without a slash at the end
 */
export function createPageFiles(folder: string, basePath: string): RequestHandler {
  const pages = readPages(folder);
  const built = pages.get(INDEX);
  const index = built && placedAt(basePath, built);
  return (request, response, next) => {
    const isOpened = request.method === 'GET' || request.method === 'HEAD';
    if (!isOpened || request.get(CONSOLE_HEADER) !== undefined) return next();

    const name = request.path.slice(1);
    const page = name === INDEX ? index : (pages.get(name) ?? index);
    if (page !== undefined) return sendPage(request, response, page);
    response.status(503).type('text').send('The console has not been built; run "npm run build".\n');
  };
}

/** A file as it is sent, plain and packed by the build. */
interface Page {
  readonly name: string;
  readonly digest: string;
  readonly plain: Buffer;
  readonly packed: { readonly [Encoding in (typeof ENCODINGS)[number]]: Buffer | undefined };
}

function sendPage(request: Request, response: Response, { name, digest, plain, packed }: Page): void {
  const encoding = ENCODINGS.find((one) => one === request.acceptsEncodings(...ENCODINGS));
  const content = encoding && packed[encoding];
  response.set({
    'Content-Type': TYPES[extname(name)],
    'Cache-Control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${digest}${content === undefined ? '' : `-${encoding}`}"`,
  });
  response.vary('Accept-Encoding');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (content !== undefined) response.set('Content-Encoding', encoding);
  response.send(content ?? plain);
}

function readPages(folder: string): ReadonlyMap<string, Page> {
  const names = namesIn(folder).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name, readPage(folder, name)]));
}

function readPage(folder: string, name: string): Page {
  const plain = readFileSync(join(folder, name));
  const [br, gzip] = ENCODINGS.map((encoding) => readIfThere(join(folder, name + SUFFIXES[encoding])));
  return { name, digest: digestOf(plain), plain, packed: { br, gzip } };
}

/** The page is asked for at addresses of any depth: it must say where its files are, and to its script where it is itself. */
function placedAt(basePath: string, { name, plain: built }: Page): Page {
  const path = basePath.replaceAll('&', '&amp;');
  const html = built.toString().replaceAll('="./', `="${path}/`).replace('<html', `<html data-base-path="${path}"`);
  const plain = Buffer.from(html);
  return { name, digest: digestOf(plain), plain, packed: { br: brotliCompressSync(plain), gzip: gzipSync(plain) } };
}

function digestOf(content: Buffer): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // The build packs only what becomes smaller.
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    // No folder: no build.
    return [];
  }
}
