import { Client } from 'pg';
import { pino } from 'pino';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  openEmbeddedServer,
} from '../../src/postgres/embedded-server.ts';

export const SILENT = pino({ level: 'silent' });

/** Starts the server as the product does, with few connections. */
export function startEmbeddedServer(
  dataDir: string,
  options: Partial<EmbeddedServerOptions> = {},
): Promise<EmbeddedServer> {
  return openEmbeddedServer({ dataDir, connections: 5, requireData: false, logger: SILENT, ...options });
}

/** Runs a query on a new connection. */
export async function ask<Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
