export interface ServerOptions {
  /** Connections at most, without the reserved ones. */
  readonly connections: number;
  /** Settings of PostgreSQL that override the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** For a migration, a backup and the superuser. */
const RESERVED_CONNECTIONS = 12;

/**
 * A small footprint on one machine. Commits are durable, and a base backup is possible while the server runs. Failed
 * statements, which may contain values, are not logged: the client receives the error.
 */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  wal_level: 'replica',
  max_wal_senders: '0',
  max_replication_slots: '2',
  max_wal_size: '512MB',
  shared_buffers: '12MB',
  wal_buffers: '1MB',
  huge_pages: 'off',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** On macOS, fsync leaves data in the cache of the drive. */
const PLATFORM_SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  darwin: { wal_sync_method: 'fsync_writethrough' },
};

/**
 * The arguments of `postgres`.
 *
 * @param cluster the folder of the database cluster
 * @param socket the folder of the socket
 */
export function serverArguments(
  { cluster, socket }: { cluster: string; socket: string },
  options: ServerOptions,
): string[] {
  const all = {
    ...SETTINGS,
    ...PLATFORM_SETTINGS[process.platform],
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    max_connections: String(options.connections + RESERVED_CONNECTIONS),
    ...options.settings,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
