import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, serve } from '../../../src/boot/roles/serve.ts';
import type { Environment } from '../../../src/boot/settings/secret-files.ts';
import { type Role, readSettings } from '../../../src/boot/settings/settings.ts';

/** Creates a temporary folder; the test removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'xm-directory-'));
  // The database server of a product that was killed may still write while it ends.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** Runs a server in this process, on a free port, without a log. */
export function startServer(environment: Environment, role: Role = 'all'): Promise<RunningServer> {
  const settings = readSettings(role, { PORT: '0', LOG_LEVEL: 'silent', ...environment });
  return serve({
    role,
    settings,
    onFatal: (error) => {
      throw error;
    },
  });
}

/** Posts a GraphQL document. */
export async function postGraphql(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}
