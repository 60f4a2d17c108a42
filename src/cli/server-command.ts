import type { Command } from 'commander';
import { findAdminToken } from '../boot/settings/admin-token.ts';
import { readSettings, type Settings } from '../boot/settings/settings.ts';
import { newId } from '../kernel/ids.ts';
import type { Caller, WireError, WireOperation } from '../wire/transport.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import type { OutputOptions } from './terminal.ts';

/** Options of commands that call a running server. */
export interface ServerOptions extends OutputOptions {
  readonly url?: string;
}

/** Adds a subcommand that calls a running server. */
export function addServerCommand(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--url <url>', 'GraphQL URL of the server (default: DIRECTORY_URL, else http://HOST:PORT/graphql)')
    .option('--json', 'print the result as JSON');
}

/**
 * Sends an operation to the server with the administration token.
 *
 * @throws CommandError when the server rejects the operation or is unreachable
 */
export async function askServer<Data, Variables>(
  options: ServerOptions,
  operation: WireOperation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const settings = readSettings(null);
  const url = urlOfServer(options, settings);
  const caller: Caller = { token: await secretOf(settings), requestId: newId(), permission: null, isGateway: false };
  // Loaded on demand: `serve` imports this file and needs no client.
  const { createHttpTransport } = await import('../wire/http-transport.ts');
  const { directoryTimeoutMs: timeoutMs } = settings;
  const transport = createHttpTransport({ url, timeoutMs, connections: 1, gatewaySecret: null });
  try {
    const { data, error } = await transport.send(operation, variables, caller);
    if (error !== null) throw errorOf(error, url);
    return data;
  } finally {
    await transport.close();
  }
}

/** The server's URL from this machine, and its public URL according to the local settings. */
export function addressesOf(options: ServerOptions): { readonly url: string; readonly publicUrl: string } {
  const settings = readSettings(null);
  const { origin } = new URL(urlOfServer(options, settings));
  return { url: origin, publicUrl: (settings.publicUrl ?? origin).replace(/\/+$/, '') };
}

function urlOfServer({ url }: ServerOptions, settings: Settings): string {
  if (url === undefined) return settings.directoryUrl ?? `http://${settings.host}:${settings.port}/graphql`;
  if (/^https?:/i.test(url) && URL.canParse(url)) return withPath(url);
  throw new CommandError(
    '--url must be an http or https URL, such as http://127.0.0.1:3000/graphql.',
    EXIT_CODES.wrongUsage,
  );
}

/** Adds the path of the GraphQL endpoint to an origin. */
function withPath(url: string): string {
  const { pathname, href } = new URL(url);
  return pathname === '/' ? new URL('/graphql', href).href : url;
}

async function secretOf(settings: Settings): Promise<string> {
  const token = await findAdminToken(settings);
  if (token !== null) return token.secret;
  throw new CommandError(
    `There is no administration token: set ADMIN_TOKEN, or set DATA_DIR to the server's data directory (it is ${settings.dataDir}).`,
    EXIT_CODES.wrongUsage,
  );
}

function errorOf({ code, message }: WireError, url: string): CommandError {
  switch (code) {
    case 'UNAVAILABLE':
    case 'TIMED_OUT':
      return new CommandError(
        `No directory responds at ${url}: start the server, or set its GraphQL URL with --url.`,
        EXIT_CODES.serverUnavailable,
      );
    case 'UNAUTHENTICATED':
      return new CommandError(
        `The server at ${url} rejected this administration token: set ADMIN_TOKEN or DATA_DIR to the server's value.`,
        EXIT_CODES.refused,
      );
    default:
      return new CommandError(message, EXIT_CODES.refused);
  }
}

/** Options of commands for one enterprise. */
export interface EnterpriseOptions extends ServerOptions {
  readonly enterprise: string;
}

/** Adds a subcommand that calls a running server for one enterprise. */
export function addEnterpriseCommand(parent: Command, usage: string, description: string): Command {
  return addServerCommand(parent, usage, description).requiredOption('--enterprise <name>', 'the enterprise');
}
