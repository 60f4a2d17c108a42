import { type Command, Option } from 'commander';
import { findAdminToken } from '../boot/settings/admin-token.ts';
import { readSettings, type Settings } from '../boot/settings/settings.ts';
import { newId } from '../kernel/ids.ts';
import type { Caller, WireError, WireOperation } from '../wire/transport.ts';
import { CommandError, EXIT_CODES } from './command-error.ts';
import { wholeNumber } from './options.ts';
import type { OutputOptions } from './terminal.ts';

/** The options of every command that talks to a running server. */
export interface ServerOptions extends OutputOptions {
  readonly url?: string;
}

/** A new command below `parent` that talks to a running server. */
export function addServerCommand(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .option('--url <url>', 'GraphQL URL of the server (default: DIRECTORY_URL, else http://HOST:PORT/graphql)')
    .option('--json', 'print the result as JSON');
}

/**
 * Sends one operation to the server with the administration token.
 *
 * @throws CommandError when the server refuses or cannot be reached
 */
export async function askServer<Data, Variables>(
  options: ServerOptions,
  operation: WireOperation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const settings = readSettings(null);
  const url = urlOfServer(options, settings);
  const caller: Caller = { token: await secretOf(settings), requestId: newId(), permission: null, isGateway: false };
  // A server, which knows this command too, needs no client.
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

/** Where the server is reached from outside, as far as the settings here tell, and from here. */
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

/** Nothing but GraphQL is meant, so that the address of the server will do. */
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

/** The options of every command that is about one enterprise. */
export interface EnterpriseOptions extends ServerOptions {
  readonly enterprise: string;
}

/** A new command below `parent` that talks to a running server about one enterprise. */
export function addEnterpriseCommand(parent: Command, usage: string, description: string): Command {
  return addServerCommand(parent, usage, description).requiredOption('--enterprise <name>', 'the enterprise');
}

/** `--first` of a command that lists something. */
export function firstOption(most: number): Option {
  const meaning = `maximum number of results, 1 to ${most}`;
  return new Option('--first <count>', meaning).default(Math.min(50, most)).argParser(wholeNumber(1, most));
}
