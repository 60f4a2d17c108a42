import { hkdfSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { createConsole } from '../../console/console.ts';
import type { Gateway } from '../../console/page-config.ts';
import { CONSOLE_HEADER } from '../../console/same-origin.ts';
import { createGraphiqlPage, type GraphiqlOptions } from '../../directory/http/graphiql-page.ts';
import type { Transport } from '../../wire/transport.ts';
import { type Readiness, refuseDuringOutage } from '../observability/readiness.ts';
import { publicPathOf } from '../settings/public-url.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { SCIM_PATH } from './startup-summary.ts';

/** What the console of this process is joined to. */
export interface OpenConsoleOptions {
  readonly role: Role;
  readonly settings: Settings;
  readonly publicUrl: string;
  readonly adminSecret: string;
  readonly transport: Transport;
  readonly graphql: Router;
  readonly readiness: Readiness;
  readonly logger: Logger;
}

/** Where the build puts the application, seen from the sources and from the built program alike. */
const FOLDER = fileURLToPath(new URL('../../../dist/console/app', import.meta.url));

/** GraphiQL for users who have signed in to the console. */
const BY_SESSION: GraphiqlOptions = {
  endpoint: '/console/graphql',
  advice: '# Queries use your console session. Press Ctrl+Enter to run.',
  hiddenHeaders: { [CONSOLE_HEADER]: '1' },
  finish: (html) => html,
};

/** Joins the console to what it needs from outside. */
export function openConsole(options: OpenConsoleOptions): Router {
  const { settings, publicUrl, adminSecret, transport, graphql, readiness, logger } = options;
  return createConsole({
    folder: FOLDER,
    url: `${publicUrl}/console`,
    gateway: gatewayOf(options),
    secret: settings.consoleSecret ?? derivedFrom(adminSecret),
    maxPageSize: settings.maxPageSize,
    transport: refuseDuringOutage(transport, readiness),
    graphql,
    graphiql: createGraphiqlPage(BY_SESSION, publicPathOf(settings.publicUrl)),
    onDefect: (err) => logger.error({ err }, 'defect'),
  });
}

/** Every directory has the same administration token, so that all of them open each other's sessions. */
function derivedFrom(adminSecret: string): string {
  return Buffer.from(hkdfSync('sha256', adminSecret, '', 'sessions of the console', 32)).toString('base64url');
}

/** A directory on its own does not know where its gateways are unless it is told. */
function gatewayOf({ role, settings, publicUrl }: OpenConsoleOptions): Gateway {
  const isHere = role === 'all';
  return { scimUrl: isHere || settings.publicUrl !== null ? `${publicUrl}${SCIM_PATH}` : null, isHere };
}
