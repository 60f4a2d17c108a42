import { z } from 'zod';
import { optional, setting } from './setting.ts';
import {
  headerSecret,
  isNameReadable,
  isVaried,
  text,
  trueOrFalse,
  url,
  VARIED,
  wholeNumber,
} from './setting-values.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const DAY_MS = 86_400_000;

/** Every setting, under the name that the code knows it by; `variableOf` tells the environment's name for it. */
export const SETTINGS_TABLE = {
  host: setting(text, '127.0.0.1', 'Address to listen on.'),
  port: setting(wholeNumber(0, 65_535), '3000', 'Port to listen on; 0 takes any that is free.'),
  publicUrl: optional(
    url('http:', 'https:'),
    'What the outside world calls this server, used in every location; `http://HOST:PORT` when unset.',
  ),
  databaseUrl: {
    ...optional(
      url('postgres:', 'postgresql:').refine(
        isNameReadable,
        'names a database that cannot be read; write every "%" in it as "%25"',
      ),
      'PostgreSQL to keep everything in; when unset, one is started on DATA_DIR.',
    ),
    isSecret: true,
  },
  dataDir: setting(text, './data', 'Folder of the embedded server and of the administration token.'),
  requireData: setting(
    trueOrFalse,
    'false',
    '`true` has the embedded server refuse to start where it finds no database to go on with.',
  ),
  adminToken: {
    ...optional(
      headerSecret,
      'Secret with every permission on every enterprise; generated into DATA_DIR/admin-token when unset.',
    ),
    isSecret: true,
  },
  consoleSecret: {
    ...optional(
      text.min(32, 'must have at least 32 characters').refine(isVaried, VARIED),
      "Seals the console's sessions, the same for all directories; derived from the administration token when unset.",
    ),
    isSecret: true,
  },
  trustProxy: setting(
    wholeNumber(0, 10),
    '0',
    'Proxies in front, whose `X-Forwarded-For` tells who calls; 0 takes the address of the connection.',
  ),
  gatewaySecret: {
    ...optional(
      headerSecret,
      'What gateways prove themselves to directories by, the same for all of both; without it no request log is kept.',
    ),
    isSecret: true,
  },
  directoryUrl: optional(url('http:', 'https:'), 'GraphQL URL of a directory; required for `--role gateway`.'),
  logLevel: setting(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info', 'Least level to log.'),
  maxBodyBytes: setting(wholeNumber(1024, 104_857_600), '1048576', 'Largest body of a SCIM request, in bytes.'),
  maxGraphqlBodyBytes: setting(
    wholeNumber(1024, 104_857_600),
    '1048576',
    'Largest body of a GraphQL request, in bytes.',
  ),
  maxGatewayBodyBytes: setting(
    wholeNumber(1024, 104_857_600),
    '8388608',
    'Largest body of what a gateway that has proved itself asks of a directory, in bytes.',
  ),
  maxPageSize: setting(wholeNumber(1, 10_000), '1000', 'Most users in one page.'),
  maxResponseBytes: setting(
    wholeNumber(1_048_576, 1_073_741_824),
    '16777216',
    'Most bytes of users, or of changes, in one page; a page of large ones holds fewer.',
  ),
  defaultPageSize: setting(wholeNumber(1, 10_000), '100', 'Users in one page of SCIM when `count` is not given.'),
  rateLimitPerSecond: setting(
    wholeNumber(0, 1_000_000),
    '500',
    'Work per second that one access token may ask of one process, in requests for a single user; 0 for no limit.',
  ),
  concurrentRequests: setting(
    wholeNumber(0, 1_000_000),
    '32',
    'Requests of one access token that one process answers at a time, more wait for them; 0 for no limit.',
  ),
  maxQueryDepth: setting(wholeNumber(1, 1000), '12', 'Deepest nesting of a GraphQL document.'),
  maxQueryCost: setting(
    wholeNumber(1, 1_000_000_000),
    '250000',
    'Highest cost of a GraphQL document: about one per field asked for.',
  ),
  maxQueryAliases: setting(wholeNumber(0, 10_000), '30', 'Most aliases in a GraphQL document.'),
  maxQueryTokens: setting(wholeNumber(1, 1_000_000), '2000', 'Most tokens in a GraphQL document.'),
  databasePoolSize: setting(wholeNumber(1, 1000), '10', 'Connections that one process holds to PostgreSQL at most.'),
  databaseConnectTimeoutMs: setting(
    wholeNumber(1, DAY_MS),
    '5000',
    'Longest wait for a connection to PostgreSQL, in ms.',
  ),
  statementTimeoutMs: setting(wholeNumber(1, DAY_MS), '10000', 'Longest run of one SQL statement, in ms.'),
  requestTimeoutMs: setting(
    wholeNumber(1, DAY_MS),
    '30000',
    'Longest time that a client may take to send a request, in ms.',
  ),
  directoryTimeoutMs: setting(wholeNumber(1, DAY_MS), '15000', 'Longest run of one GraphQL operation, in ms.'),
  directoryConnections: setting(
    wholeNumber(1, 10_000),
    '64',
    'Connections that a gateway holds to its directory at most.',
  ),
  requestLogDays: setting(wholeNumber(0, 36_500), '90', 'Days that the request log keeps an entry; 0 keeps all.'),
  requestLogMbPerDay: setting(
    wholeNumber(0, 1_000_000),
    '100',
    'Megabytes a day that the request log takes of an enterprise; then bodies go, then entries; 0 for no limit.',
  ),
  requestLogUserNames: setting(
    trueOrFalse,
    'true',
    '`false` has the request log keep no `userName` of what was rejected or failed, but a digest of it.',
  ),
  revisionDays: setting(
    wholeNumber(0, 36_500),
    '0',
    'Days that a revision is kept once another has taken its place, or its user was deleted; 0 keeps all.',
  ),
  shutdownDelayMs: setting(
    wholeNumber(0, DAY_MS),
    '0',
    'How long `/readyz` answers 503 after SIGTERM before the server stops listening, in ms; requests are answered.',
  ),
  drainTimeoutMs: setting(wholeNumber(0, DAY_MS), '10000', 'Longest wait for requests in flight when stopping, in ms.'),
  watchdogTimeoutMs: setting(
    wholeNumber(0, DAY_MS),
    '60000',
    'Processor time without a turn of the event loop after which the process is ended, in ms; 0 for never.',
  ),
};

/** The environment's spelling of a setting: `maxBodyBytes` is `MAX_BODY_BYTES`. */
export function variableOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The variable that names a file with the secret in place of the secret itself, such as `ADMIN_TOKEN_FILE`. */
export function fileVariableOf(variable: string): string {
  return `${variable}_FILE`;
}

interface Row {
  readonly name: string;
  readonly default: string | null;
  readonly description: string;
}

/** The table as the operator sees it. */
export const SETTINGS: readonly Row[] = Object.entries(SETTINGS_TABLE).flatMap(([key, setting]) => {
  const name = variableOf(key);
  const row = { name, default: setting.default, description: setting.description };
  if (!setting.isSecret) return [row];
  return [
    row,
    { name: fileVariableOf(name), default: null, description: `File that holds \`${name}\`, in its place.` },
  ];
});
