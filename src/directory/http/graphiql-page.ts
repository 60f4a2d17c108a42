import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { addTokenForm } from './graphiql-token.ts';

interface Page {
  readonly plain: Buffer;
  readonly zipped: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The variant of the page. */
export interface GraphiqlOptions {
  readonly endpoint: string;
  /** A comment above the example query, which the editor shows at first. */
  readonly introduction: string;
  /** Headers of each request that the page does not show. */
  readonly hiddenHeaders?: Readonly<Record<string, string>>;
  /** Changes the HTML of the package. */
  readonly transform: (html: string) => string;
}

/** GraphiQL with an access token, which the page asks for. */
export const TOKEN_PAGE: GraphiqlOptions = {
  endpoint: '/graphql',
  introduction: '# Queries use the access token that you entered. Press Ctrl+Enter to run.',
  transform: addTokenForm,
};

const FIRST_QUERY = `# To browse the schema, open the docs at the top left.

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

/**
 * Serves GraphiQL as one HTML page from an npm package; it loads nothing from other servers.
 *
 * @param path the path of the public URL
 */
export function createGraphiqlPage(
  options: GraphiqlOptions,
  path: string,
): (request: Request, response: Response) => Promise<void> {
  let page: Promise<Page> | null = null;
  return async (request, response) => {
    page ??= renderPage({ ...options, endpoint: `${path}${options.endpoint}` });
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

async function renderPage({ endpoint, introduction, hiddenHeaders, transform }: GraphiqlOptions): Promise<Page> {
  // The package has 9 MB, so it is loaded with the first request.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL({
    title: 'User directory',
    endpoint,
    defaultQuery: `${introduction}\n${FIRST_QUERY}`,
    ...(hiddenHeaders && { additionalHeaders: hiddenHeaders }),
    shouldPersistHeaders: false,
  });
  const html = transform(rendered);
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

/** The Content-Security-Policy: allows the one inline script by its hash, its workers, and no other origins. */
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
