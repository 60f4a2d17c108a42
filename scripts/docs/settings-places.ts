import type { SETTINGS_TABLE } from '../../src/boot/settings/settings-table.ts';

/** The name of a setting in the code. */
export type SettingName = keyof typeof SETTINGS_TABLE;

/** Headings of the page, in its order, each with a sentence below it. */
export const GROUPS = {
  Network: 'Where the server listens, and how it is reached.',
  Data: 'Where data is stored.',
  Secrets: 'Generate each one with `openssl rand -hex 32`.',
  'Limits of a request': 'What one request may send and receive. [SECURITY.md](../SECURITY.md) has the reasons.',
  'Limits of an access token': 'How much one access token may request.',
  Database: 'Connections and statements of PostgreSQL.',
  Timeouts: 'How long requests and operations may take.',
  Retention: 'How long history and request log are kept.',
  Process: 'Logging, shutdown and supervision.',
} as const;

/** Which processes read a setting: the roles of `serve --role`, and the other commands of the command line. */
export type Reader = 'all' | 'directory' | 'gateway' | 'commands';

/** Where a setting stands on the page, and which processes read it. */
export interface Place {
  readonly group: keyof typeof GROUPS;
  readonly readBy: readonly Reader[];
}

const SERVERS = ['all', 'directory', 'gateway'] as const;
const EVERYTHING = [...SERVERS, 'commands'] as const;
const DIRECTORIES = ['all', 'directory'] as const;
const DIRECTORIES_AND_COMMANDS = [...DIRECTORIES, 'commands'] as const;
const FACADES = ['all', 'gateway'] as const;

/** Every setting: the compiler reports one that is missing, and a test observes which roles read it. */
export const PLACES: Readonly<Record<SettingName, Place>> = {
  host: { group: 'Network', readBy: EVERYTHING },
  port: { group: 'Network', readBy: EVERYTHING },
  publicUrl: { group: 'Network', readBy: EVERYTHING },
  trustProxy: { group: 'Network', readBy: SERVERS },
  directoryUrl: { group: 'Network', readBy: ['gateway', 'commands'] },
  directoryConnections: { group: 'Network', readBy: ['gateway'] },
  databaseUrl: { group: 'Data', readBy: DIRECTORIES_AND_COMMANDS },
  dataDir: { group: 'Data', readBy: DIRECTORIES_AND_COMMANDS },
  requireData: { group: 'Data', readBy: DIRECTORIES_AND_COMMANDS },
  adminToken: { group: 'Secrets', readBy: DIRECTORIES_AND_COMMANDS },
  gatewaySecret: { group: 'Secrets', readBy: SERVERS },
  consoleSecret: { group: 'Secrets', readBy: DIRECTORIES },
  maxBodyBytes: { group: 'Limits of a request', readBy: SERVERS },
  maxGraphqlBodyBytes: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxGatewayBodyBytes: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxPageSize: { group: 'Limits of a request', readBy: SERVERS },
  defaultPageSize: { group: 'Limits of a request', readBy: FACADES },
  maxResponseBytes: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxQueryDepth: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxQueryCost: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxQueryAliases: { group: 'Limits of a request', readBy: DIRECTORIES },
  maxQueryTokens: { group: 'Limits of a request', readBy: DIRECTORIES },
  rateLimitPerSecond: { group: 'Limits of an access token', readBy: SERVERS },
  concurrentRequests: { group: 'Limits of an access token', readBy: SERVERS },
  databasePoolSize: { group: 'Database', readBy: DIRECTORIES_AND_COMMANDS },
  databaseConnectTimeoutMs: { group: 'Database', readBy: DIRECTORIES_AND_COMMANDS },
  statementTimeoutMs: { group: 'Database', readBy: DIRECTORIES_AND_COMMANDS },
  requestTimeoutMs: { group: 'Timeouts', readBy: SERVERS },
  directoryTimeoutMs: { group: 'Timeouts', readBy: EVERYTHING },
  requestLogDays: { group: 'Retention', readBy: DIRECTORIES },
  requestLogMbPerDay: { group: 'Retention', readBy: DIRECTORIES },
  requestLogUserNames: { group: 'Retention', readBy: DIRECTORIES },
  revisionDays: { group: 'Retention', readBy: DIRECTORIES },
  logLevel: { group: 'Process', readBy: EVERYTHING },
  shutdownDelayMs: { group: 'Process', readBy: SERVERS },
  drainTimeoutMs: { group: 'Process', readBy: SERVERS },
  watchdogTimeoutMs: { group: 'Process', readBy: SERVERS },
};
