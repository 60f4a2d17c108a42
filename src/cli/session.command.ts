import type { Command } from 'commander';
import {
  administrationSessionsOperation,
  endSessionsOperation,
  type SessionFieldsFragment,
  sessionsOperation,
} from '../wire/operations.generated.ts';
import { addServerCommand, askServer, type ServerOptions } from './server-command.ts';
import { formatTable, printResult } from './terminal.ts';

interface SessionOptions extends ServerOptions {
  readonly enterprise?: string;
}

/** `session list` and `session end`. */
export function addSessionCommands(program: Command): void {
  const session = program.command('session').description('list and end sessions of the console');
  addSessionCommand(session, 'list', 'list active sessions').action(list);
  addSessionCommand(session, 'end', 'end all sessions').action(end);
}

function addSessionCommand(parent: Command, usage: string, description: string): Command {
  const meaning = 'the enterprise (default: the sessions of the administration token)';
  return addServerCommand(parent, usage, description).option('--enterprise <name>', meaning);
}

async function list(options: SessionOptions): Promise<void> {
  const sessions = await sessionsOf(options);
  const rows = sessions.map(({ id, createdAt, expiresAt, accessToken }) => [
    id,
    accessToken?.name ?? 'administration token',
    createdAt,
    expiresAt,
  ]);
  printResult(options, sessions, formatTable(['ID', 'ACCESS TOKEN', 'SIGNED IN', 'EXPIRES'], rows));
}

async function sessionsOf(options: SessionOptions): Promise<readonly SessionFieldsFragment[]> {
  if (options.enterprise === undefined) return (await askServer(options, administrationSessionsOperation, {})).sessions;
  const { enterprise } = await askServer(options, sessionsOperation, { enterprise: options.enterprise });
  return enterprise.sessions;
}

async function end(options: SessionOptions): Promise<void> {
  const enterprise = options.enterprise ?? null;
  const { endSessions } = await askServer(options, endSessionsOperation, { enterprise });
  printResult(options, { ended: endSessions }, `Sessions ended: ${endSessions}.`);
}
