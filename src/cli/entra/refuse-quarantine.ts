import type { JobStatus } from '../../simulator/provisioning/job.ts';
import { STAGED_DELETE } from '../../simulator/provisioning/quarantine/quarantine.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';

/** @throws CommandError when the job is in quarantine: why, and what can be done about it */
export function refuseQuarantine(status: JobStatus): void {
  if (status.quarantine === null) return;
  const { reason, detail } = status.quarantine;
  const remedy =
    reason === STAGED_DELETE
      ? 'Run entra deletes allow or entra deletes reject.'
      : `${prospectOf(status)}; fix the cause, then run entra restart.`;
  throw new CommandError(`The job is in quarantine: ${reason} (${detail}) ${remedy}`, EXIT_CODES.refused);
}

function prospectOf({ quarantine, isDisabled }: JobStatus): string {
  const nextAt = quarantine?.nextAt ?? null;
  return isDisabled || nextAt === null ? 'It is switched off' : `It is tried again at ${moment(nextAt)}`;
}

function moment(simulatedMs: number): string {
  return `the simulated time ${new Date(simulatedMs).toISOString()}`;
}
