import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

interface Page {
  readonly plain: Buffer;
  readonly zipped: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the editor shows to whoever opens it for the first time. */
const FIRST_QUERY = `# Put your access token behind "Bearer"
# in the Headers tab below, press Ctrl-Enter.
# The book at the top left explains each type.

query FirstUsers($enterprise: String! = "acme") {
  enterprise(name: $enterprise) {
    users(first: 10) {
      total
      nodes {
        userName
        active
      }
    }
  }
}
`;

/** Answers with GraphiQL, which comes whole from a package and asks for nothing from elsewhere. */
export function createGraphiqlPage(): (request: Request, response: Response) => Promise<void> {
  let page: Promise<Page> | null = null;
  return async (request, response) => {
    page ??= renderPage();
    const { plain, zipped, headers } = await page;
    response.set(headers);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const isZipped = request.acceptsEncodings('gzip') === 'gzip';
    if (isZipped) response.set('Content-Encoding', 'gzip');
    response.end(isZipped ? zipped : plain);
  };
}

async function renderPage(): Promise<Page> {
  // Nine megabytes that only a browser wants are not read before one asks.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'User directory',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    defaultHeaders: JSON.stringify({ Authorization: 'Bearer ' }, null, 2),
    shouldPersistHeaders: false,
  });
  const plain = Buffer.from(html);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policyFor(html),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    Vary: 'Accept, Accept-Encoding',
    ETag: `"${digestOf(html).replaceAll(/\W/g, '')}"`,
  };
  return { plain, zipped: await promisify(gzip)(plain), headers };
}

/** Its one script, known by its digest; workers that the script makes itself; nothing from anywhere else. */
function policyFor(html: string): string {
  const start = html.indexOf('<script>') + '<script>'.length;
  const script = html.slice(start, html.lastIndexOf('</script>'));
  return [
    "default-src 'none'",
    `script-src 'sha256-${digestOf(script)}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
