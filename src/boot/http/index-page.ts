import type { RequestHandler } from 'express';
import type { Role } from '../settings/settings.ts';

const GRAPHQL = '<li><a href="/graphql">/graphql</a>: the GraphQL API, with GraphiQL in a browser</li>';
const CONSOLE = '<li><a href="/console">/console</a>: the console: browse, search, compare and export users</li>';
const SCIM = `<li><code>/api/scim/v2/enterprises/&lt;enterprise_name&gt;/</code>: SCIM 2.0, the tenant URL for Microsoft Entra ID</li>`;
const OPERATORS = `<li><a href="/readyz">/readyz</a>, <a href="/healthz">/healthz</a>, <a href="/metrics">/metrics</a>: for operators</li>`;

const LINKS: Readonly<Record<Role, readonly string[]>> = {
  all: [CONSOLE, SCIM, GRAPHQL, OPERATORS],
  directory: [CONSOLE, GRAPHQL, OPERATORS],
  gateway: [SCIM, OPERATORS],
};

/** Serves the page at `/`, which links the endpoints of this role. @param path the path of the public URL */
export function createIndexPage(role: Role, path: string): RequestHandler {
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>User directory</title><link rel="icon" href="data:,"></head>
<body>
<h1>User directory of XM Fax and XM SendSecure</h1>
<ul>
${LINKS[role].join('\n').replaceAll('href="', `href="${path.replaceAll('&', '&amp;')}`)}
</ul>
</body>
</html>
`;
  return (_request, response) => {
    response.set('Content-Security-Policy', "default-src 'none'; img-src data:").type('html').send(page);
  };
}
