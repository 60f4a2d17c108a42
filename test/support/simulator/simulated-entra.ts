import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verification } from '../../../src/simulator/provisioning/verify/verification.ts';
import { openSimulation } from '../../../src/simulator/simulator.ts';

/** Whom a simulated Entra provisions, where to, and with what. */
export interface SimulatedEntra {
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly people: number;
}

/** Lets a simulated Entra provision generated people by one cycle, and answers how they are kept afterwards. */
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
