import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verification } from '../../../src/simulator/provisioning/verify/verification.ts';
import { openSimulation } from '../../../src/simulator/simulator.ts';

/** The target of a simulated Entra, and the number of users that it generates. */
export interface SimulatedEntra {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly people: number;
}

/**
 * Provisions generated users with a simulated Entra, in an initial cycle and an incremental one, and compares the
 * target with the source.
 */
export async function provisionPeople({ tenantUrl, secretToken, people }: SimulatedEntra): Promise<Verification> {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-entra-'));
  const setup = { tenantUrl, source: { kind: 'generated', people } } as const;
  const simulation = await openSimulation({ folder, setup, secretToken });
  try {
    await simulation.provision({ cycles: 1 });
    return await simulation.verify();
  } finally {
    await simulation.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
