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

/** Files with a content hash in their name. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * Serves the built application: its files, and `index.html` for all other paths (client-side routing). Requests of the
 * page's script carry a header and pass through, so that an enterprise can have the name of a route.
 *
 * All files (some 3 MB) are kept in memory: a file opened for a response leaks when the client disconnects before the
 * response starts.
 *
 * @param folder the folder of the build, read once
 * @param basePath the path of the console's public URL, without the last slash
 */
export function createPageFiles(folder: string, basePath: string): RequestHandler {
  const files = readFiles(folder);
  const built = files.get(INDEX);
  const index = built && withBasePath(basePath, built);
  return (request, response, next) => {
    const isNavigation = request.method === 'GET' || request.method === 'HEAD';
    if (!isNavigation || request.get(CONSOLE_HEADER) !== undefined) return next();

    const name = request.path.slice(1);
    const file = name === INDEX ? index : (files.get(name) ?? index);
    if (file !== undefined) return sendFile(request, response, file);
    response.status(503).type('text').send('The console has not been built; run "npm run build".\n');
  };
}

/** A file, plain and compressed. */
interface StaticFile {
  readonly name: string;
  readonly digest: string;
  readonly plain: Buffer;
  readonly compressed: { readonly [Encoding in (typeof ENCODINGS)[number]]: Buffer | undefined };
}

function sendFile(request: Request, response: Response, { name, digest, plain, compressed }: StaticFile): void {
  const encoding = ENCODINGS.find((one) => one === request.acceptsEncodings(...ENCODINGS));
  const content = encoding && compressed[encoding];
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

function readFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const names = namesIn(folder).filter((name) => extname(name) in TYPES);
  return new Map(names.map((name) => [name, readStaticFile(folder, name)]));
}

function readStaticFile(folder: string, name: string): StaticFile {
  const plain = readFileSync(join(folder, name));
  const [br, gzip] = ENCODINGS.map((encoding) => readIfThere(join(folder, name + SUFFIXES[encoding])));
  return { name, digest: digestOf(plain), plain, compressed: { br, gzip } };
}

/** Makes the links of `index.html` absolute, since it is served at any depth, and gives the script the base path. */
function withBasePath(basePath: string, { name, plain: built }: StaticFile): StaticFile {
  const path = basePath.replaceAll('&', '&amp;');
  const html = built.toString().replaceAll('="./', `="${path}/`).replace('<html', `<html data-base-path="${path}"`);
  const plain = Buffer.from(html);
  return { name, digest: digestOf(plain), plain, compressed: { br: brotliCompressSync(plain), gzip: gzipSync(plain) } };
}

function digestOf(content: Buffer): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // The build compresses only files that become smaller.
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
    // The application has not been built.
    return [];
  }
}
