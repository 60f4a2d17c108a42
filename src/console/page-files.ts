import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
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
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
const INDEX = 'index.html';

/** Files whose name changes with their content. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * The built application: its files, and for every other address the page itself, which knows what to show there. What
 * the page asks by script is told from what a browser opens by its header, so that an enterprise may have any name.
 *
 * @param folder where the build has put it; looked through once
 */
export function createPageFiles(folder: string): RequestHandler {
  const names = namesIn(folder);
  return (request, response, next) => {
    const isOpened = request.method === 'GET' || request.method === 'HEAD';
    if (!isOpened || request.get(CONSOLE_HEADER) !== undefined) return next();

    const asked = request.path.slice(1);
    const name = names.has(asked) && extname(asked) in TYPES ? asked : INDEX;
    if (names.has(name)) return sendFile(request, response, { folder, name, names });
    response.status(503).type('text').send('The console has not been built; run "npm run build".\n');
  };
}

interface PageFile {
  readonly folder: string;
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

function sendFile(request: Request, response: Response, { folder, name, names }: PageFile): void {
  const encoding = request.acceptsEncodings('br', 'gzip');
  const suffix = encoding === 'br' || encoding === 'gzip' ? ENCODINGS[encoding] : '';
  const isPacked = suffix !== '' && names.has(name + suffix);
  response.set('Content-Type', TYPES[extname(name)]);
  response.set('Cache-Control', HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.vary('Accept-Encoding');
  if (isPacked && encoding) response.set('Content-Encoding', encoding);
  response.sendFile(isPacked ? name + suffix : name, {
    root: folder,
    cacheControl: false,
    acceptRanges: false,
    dotfiles: 'allow',
  });
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    );
  } catch {
    // No folder: no build.
    return new Set();
  }
}
