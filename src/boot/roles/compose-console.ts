import { hkdfSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { type ConsoleOptions, createConsole, GRAPHQL_HEADERS } from '../../console/console.ts';
import { createGraphiqlPage, type GraphiqlOptions } from '../../directory/http/graphiql-page.ts';
import type { Transport } from '../../wire/transport.ts';
import { type Readiness, refuseDuringOutage } from '../observability/readiness.ts';
import { publicPathOf, SCIM_PATH } from '../settings/public-url.ts';
import type { Role, Settings } from '../settings/settings.ts';

/** Dependencies of the console. */
export interface ComposeConsoleOptions {
  readonly role: Role;
  readonly settings: Settings;
  readonly publicUrl: string;
  readonly adminSecret: string;
  readonly transport: Transport;
  readonly graphql: Router;
  readonly readiness: Readiness;
  readonly logger: Logger;
}

/** The output folder of the application's build; the path is the same from `src` and from `dist`. */
const FOLDER = fileURLToPath(new URL('../../../dist/console/app', import.meta.url));

/** GraphiQL for users who have signed in to the console. */
const SESSION_PAGE: GraphiqlOptions = {
  endpoint: '/console/graphql',
  introduction: '# Queries use your console session. Press Ctrl+Enter to run.',
  hiddenHeaders: GRAPHQL_HEADERS,
  transform: (html) => html,
};

/** Creates the console with the settings, the readiness and the log of this process. */
export function composeConsole(options: ComposeConsoleOptions): Router {
  const { settings, publicUrl, adminSecret, transport, graphql, readiness, logger } = options;
  return createConsole({
    folder: FOLDER,
    url: `${publicUrl}/console`,
    gateway: gatewayOf(options),
    secret: settings.consoleSecret ?? derivedFrom(adminSecret),
    maxPageSize: settings.maxPageSize,
    transport: refuseDuringOutage(transport, readiness),
    graphql,
    graphiql: createGraphiqlPage(SESSION_PAGE, publicPathOf(settings.publicUrl)),
    onDefect: (err) => logger.error({ err }, 'defect'),
  });
}

/**
 * All directories of an installation have the same administration token, so each accepts the sessions of the others.
 */
function derivedFrom(adminSecret: string): string {
  return Buffer.from(hkdfSync('sha256', adminSecret, '', 'sessions of the console', 32)).toString('base64url');
}

/** A directory without `PUBLIC_URL` does not know the URL of its gateways. */
function gatewayOf({ role, settings, publicUrl }: ComposeConsoleOptions): ConsoleOptions['gateway'] {
  const isHere = role === 'all';
  return { scimUrl: isHere || settings.publicUrl !== null ? `${publicUrl}${SCIM_PATH}` : null, isHere };
}
