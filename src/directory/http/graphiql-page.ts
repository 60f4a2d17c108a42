import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { askForToken } from './graphiql-token.ts';

interface Page {
  readonly plain: Buffer;
  readonly zipped: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whom GraphiQL asks, and in whose name. */
export interface GraphiqlOptions {
  readonly endpoint: string;
  /** What the editor shows to whoever opens it for the first time; behind it stands a query. */
  readonly advice: string;
  /** Headers that go with each request, and are not shown. */
  readonly hiddenHeaders?: Readonly<Record<string, string>>;
  /** What becomes of the page as it comes from its package. */
  readonly finish: (html: string) => string;
}

/** For whoever has an access token at hand. */
export const BY_TOKEN: GraphiqlOptions = {
  endpoint: '/graphql',
  advice: '# Queries use the access token that you entered. Press Ctrl+Enter to run.',
  finish: askForToken,
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
 * Answers with GraphiQL, which comes whole from a package and asks for nothing from elsewhere.
 *
 * @param path below which browsers find this server
 */
export function createGraphiqlPage(
  way: GraphiqlOptions,
  path: string,
): (request: Request, response: Response) => Promise<void> {
  let page: Promise<Page> | null = null;
  return async (request, response) => {
    page ??= renderPage({ ...way, endpoint: `${path}${way.endpoint}` });
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

async function renderPage({ endpoint, advice, hiddenHeaders, finish }: GraphiqlOptions): Promise<Page> {
  // Nine megabytes that only a browser wants are not read before one asks.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL({
    title: 'User directory',
    endpoint,
    defaultQuery: `${advice}\n${FIRST_QUERY}`,
    ...(hiddenHeaders && { additionalHeaders: hiddenHeaders }),
    shouldPersistHeaders: false,
  });
  const html = finish(rendered);
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
