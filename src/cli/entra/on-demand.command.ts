import type { Command } from 'commander';
import type { ProvisioningEvent } from '../../simulator/provisioning/provisioning-listener.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

/** `entra on-demand`: provisions one user. */
export function addOnDemandCommand(entra: Command): void {
  addJobCommand(entra, 'on-demand <userPrincipalName>', 'provision one user on demand').action(provisionOnDemand);
}

async function provisionOnDemand(userPrincipalName: string, options: ConnectionOptions): Promise<void> {
  const event = await withJob(options, {
    mustExist: true,
    run: (simulation) => simulation.provisionOnDemand(userPrincipalName),
  });
  printResult(options, event, sentenceOf(event));
  if (event.status === 'failure') throw new CommandError('Provisioning on demand failed.', EXIT_CODES.refused);
}

function sentenceOf({
  action,
  status,
  sourceName,
  targetId,
  errorCode,
  detail,
  attributes,
}: ProvisioningEvent): string {
  return [
    `${sourceName}: ${action}, ${status}`,
    ...(targetId === null ? [] : [`  target id   ${targetId}`]),
    ...(attributes.length === 0 ? [] : [`  attributes  ${attributes.join(', ')}`]),
    ...(errorCode === null ? [] : [`  error code  ${errorCode}`]),
    ...(detail === null ? [] : [`  detail      ${detail}`]),
  ].join('\n');
}
