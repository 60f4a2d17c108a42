import { z } from 'zod';
import {
  hasDecodableName,
  headerSecret,
  isVaried,
  optional,
  setting,
  text,
  trueOrFalse,
  url,
  VARIED,
  wholeNumber,
} from './setting.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const DAY_MS = 86_400_000;

/** Every setting, by its name in the code; `variableOf` returns the name of its environment variable. */
export const SETTINGS_TABLE = {
  host: setting(text, '127.0.0.1', 'Address to listen on.'),
  port: setting(wholeNumber(0, 65_535), '3000', 'Port to listen on; 0 selects any free port.'),
  publicUrl: optional(
    url('http:', 'https:'),
    'Public URL of this server, used in every `location`; `http://HOST:PORT` if unset.',
  ),
  databaseUrl: {
    ...optional(
      url('postgres:', 'postgresql:').refine(
        hasDecodableName,
        'contains a database name that cannot be decoded; write every "%" in it as "%25"',
      ),
      'PostgreSQL URL; if unset, an embedded server runs in DATA_DIR.',
    ),
    isSecret: true,
  },
  dataDir: setting(text, './data', 'Folder of the embedded database and of the administration token.'),
  requireData: setting(
    trueOrFalse,
    'false',
    'If `true`, the embedded server does not start unless DATA_DIR contains a database.',
  ),
  adminToken: {
    ...optional(
      headerSecret,
      'Secret with every permission on every enterprise; if unset, generated in DATA_DIR/admin-token.',
    ),
    isSecret: true,
  },
  consoleSecret: {
    ...optional(
      text.min(32, 'must have at least 32 characters').refine(isVaried, VARIED),
      'Encrypts console sessions; must be the same on all directories. If unset, derived from the administration token.',
    ),
    isSecret: true,
  },
  trustProxy: setting(
    wholeNumber(0, 10),
    '0',
    'Number of reverse proxies whose `X-Forwarded-For` is trusted; 0 uses the address of the connection.',
  ),
  gatewaySecret: {
    ...optional(
      headerSecret,
      'Authenticates gateways to directories; must be the same on all. Without it, no request log is kept.',
    ),
    isSecret: true,
  },
  directoryUrl: optional(url('http:', 'https:'), 'GraphQL URL of a directory; required for `--role gateway`.'),
  logLevel: setting(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info', 'Minimum log level.'),
  maxBodyBytes: setting(wholeNumber(1024, 104_857_600), '1048576', 'Maximum body size of a SCIM request, in bytes.'),
  maxGraphqlBodyBytes: setting(
    wholeNumber(1024, 104_857_600),
    '1048576',
    'Maximum body size of a GraphQL request, in bytes.',
  ),
  maxGatewayBodyBytes: setting(
    wholeNumber(1024, 104_857_600),
    '8388608',
    'Maximum body size of a request from an authenticated gateway to a directory, in bytes.',
  ),
  maxPageSize: setting(wholeNumber(1, 10_000), '1000', 'Maximum number of users per page.'),
  maxResponseBytes: setting(
    wholeNumber(1_048_576, 1_073_741_824),
    '16777216',
    'Maximum size of the users or changes in one page, in bytes; a page of large ones holds fewer.',
  ),
  defaultPageSize: setting(wholeNumber(1, 10_000), '100', 'Users per SCIM page if `count` is not given.'),
  rateLimitPerSecond: setting(
    wholeNumber(0, 1_000_000),
    '500',
    'Rate limit per access token and process, per second; the unit is a request for one user. 0 for no limit.',
  ),
  concurrentRequests: setting(
    wholeNumber(0, 1_000_000),
    '32',
    'Maximum concurrent requests per access token and process; further requests wait. 0 for no limit.',
  ),
  maxQueryDepth: setting(wholeNumber(1, 1000), '12', 'Maximum nesting depth of a GraphQL document.'),
  maxQueryCost: setting(
    wholeNumber(1, 1_000_000_000),
    '250000',
    'Maximum cost of a GraphQL document: about 1 per requested field.',
  ),
  maxQueryAliases: setting(wholeNumber(0, 10_000), '30', 'Maximum number of aliases in a GraphQL document.'),
  maxQueryTokens: setting(wholeNumber(1, 1_000_000), '2000', 'Maximum number of tokens in a GraphQL document.'),
  databasePoolSize: setting(wholeNumber(1, 1000), '10', 'Maximum number of PostgreSQL connections per process.'),
  databaseConnectTimeoutMs: setting(
    wholeNumber(1, DAY_MS),
    '5000',
    'Timeout for getting a PostgreSQL connection, in ms.',
  ),
  statementTimeoutMs: setting(wholeNumber(1, DAY_MS), '10000', 'Timeout of an SQL statement, in ms.'),
  requestTimeoutMs: setting(wholeNumber(1, DAY_MS), '30000', 'Timeout for receiving a request, in ms.'),
  directoryTimeoutMs: setting(wholeNumber(1, DAY_MS), '15000', 'Timeout of a GraphQL operation, in ms.'),
  directoryConnections: setting(
    wholeNumber(1, 10_000),
    '64',
    'Maximum number of connections from a gateway to its directory.',
  ),
  requestLogDays: setting(wholeNumber(0, 36_500), '90', 'Retention of request log entries, in days; 0 keeps all.'),
  requestLogMbPerDay: setting(
    wholeNumber(0, 1_000_000),
    '100',
    'Daily request log quota per enterprise, in MB; beyond it, bodies and then entries are dropped. 0 for no limit.',
  ),
  requestLogUserNames: setting(
    trueOrFalse,
    'true',
    'If `false`, the request log stores a digest instead of the `userName` of rejected and failed requests.',
  ),
  revisionDays: setting(
    wholeNumber(0, 36_500),
    '0',
    'Retention of revisions, in days, after they are replaced or their user is deleted; 0 keeps all.',
  ),
  shutdownDelayMs: setting(
    wholeNumber(0, DAY_MS),
    '0',
    'Delay between SIGTERM (`/readyz` answers 503) and the end of listening, in ms; requests are still served.',
  ),
  drainTimeoutMs: setting(wholeNumber(0, DAY_MS), '10000', 'Timeout for requests in flight at shutdown, in ms.'),
  watchdogTimeoutMs: setting(
    wholeNumber(0, DAY_MS),
    '60000',
    'CPU time for which the event loop may be blocked before the process is killed, in ms; 0 for no limit.',
  ),
};

/** The environment variable of a setting: `MAX_BODY_BYTES` for `maxBodyBytes`. */
export function variableOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The variable with the path of a file that contains a secret, such as `ADMIN_TOKEN_FILE`. */
export function fileVariableOf(variable: string): string {
  return `${variable}_FILE`;
}

interface Row {
  readonly name: string;
  readonly default: string | null;
  readonly description: string;
}

/** All environment variables, for the documentation. */
export const SETTINGS: readonly Row[] = Object.entries(SETTINGS_TABLE).flatMap(([key, setting]) => {
  const name = variableOf(key);
  const row = { name, default: setting.default, description: setting.description };
  if (!setting.isSecret) return [row];
  return [
    row,
    { name: fileVariableOf(name), default: null, description: `File that contains the value of \`${name}\`.` },
  ];
});
