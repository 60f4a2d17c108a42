import type { Command } from 'commander';
import { createEnterpriseOperation, enterprisesOperation } from '../wire/operations.generated.ts';
import { formatTable, printResult } from './output.ts';
import { addServerCommand, askServer, type ServerOptions } from './server-connection.ts';

/** `enterprise create` and `enterprise list`. */
export function addEnterpriseCommands(program: Command): void {
  const enterprise = program.command('enterprise').description('make and list enterprises');
  addServerCommand(enterprise, 'create <name>', 'make an enterprise; its name stands in its tenant URL').action(create);
  addServerCommand(enterprise, 'list', 'list all enterprises').action(list);
}

async function create(name: string, options: ServerOptions): Promise<void> {
  const { createEnterprise } = await askServer(options, createEnterpriseOperation, { name });
  printResult(options, createEnterprise, `Enterprise ${createEnterprise.name} is made.`);
}

async function list(options: ServerOptions): Promise<void> {
  const { enterprises } = await askServer(options, enterprisesOperation, {});
  const rows = enterprises.map(({ name, createdAt }) => [name, createdAt]);
  printResult(options, enterprises, formatTable(['NAME', 'MADE'], rows));
}
