import type { Command } from 'commander';
import { addDeletesCommand } from './deletes.command.ts';
import { addMappingCommand } from './mapping.command.ts';
import { addOnDemandCommand } from './on-demand.command.ts';
import { addProvisionCommand } from './provision.command.ts';
import { addRestartCommand } from './restart.command.ts';
import { addTestConnectionCommand } from './test-connection.command.ts';
import { addVerifyCommand } from './verify.command.ts';

/** `entra …`: simulates Entra's provisioning service against any SCIM server. */
export function addEntraCommands(entra: Command): void {
  addTestConnectionCommand(entra);
  addProvisionCommand(entra);
  addOnDemandCommand(entra);
  addVerifyCommand(entra);
  addDeletesCommand(entra);
  addRestartCommand(entra);
  addMappingCommand(entra);
}
