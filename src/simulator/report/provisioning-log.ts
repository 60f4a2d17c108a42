import { openNdjsonFile } from '../ndjson-file.ts';
import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';

/** A listener that writes the provisioning log. */
export interface ProvisioningLog extends ProvisioningListener {
  /** Writes buffered lines and closes the file. */
  close(): void;
}

/**
 * Appends the provisioning log to an NDJSON file, one line per event. Lines are written in chunks and at the end of
 * each cycle, so a killed job loses at most one chunk of the current cycle.
 *
 * @throws Error of Node when the file cannot be opened
 */
export function openProvisioningLog(path: string): ProvisioningLog {
  const file = openNdjsonFile(path, 'a');
  return {
    provisioned: (event) => file.add(event),
    cycleEnded: () => file.flush(),
    close: () => file.close(),
  };
}
