import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '../boot/settings.ts';
import type { ProvisioningListener } from '../simulator/provisioning/provisioning-event.ts';
import { formatCount } from '../simulator/report/format.ts';
import { createProgress, type Progress } from '../simulator/report/progress.ts';
import { openSimulation, type Simulation } from '../simulator/simulator.ts';
import {
  accessTokensOperation,
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
  revokeAccessTokenOperation,
} from '../wire/operations.generated.ts';
import { lockJob } from './entra/lock-job.ts';
import { askServer } from './server-connection.ts';

const ENTERPRISE = 'acme';
const TOKEN_NAME = 'demo';
const PEOPLE = 500;
const PAUSE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Livelier than a real enterprise: a simulated day passes each minute, and about ten people change in it. */
const RATES = { joiners: 1, movers: 5, leavers: 0.8, returns: 0.5 };

/**
 * Lets a simulated Entra provision 500 people into `acme`, and change a few of them each minute until the signal comes.
 *
 * @param url where the server listens
 */
export async function runDemo(url: string, signal: AbortSignal): Promise<void> {
  const folder = join(readSettings(null).dataDir, 'demo');
  const unlock = await lockJob(folder);
  try {
    await play({ url, folder, signal });
  } finally {
    await unlock();
  }
}

interface Stage {
  readonly url: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function play({ url, folder, signal }: Stage): Promise<void> {
  const secretToken = await issueDemoToken(`${url}/graphql`);
  const progress = createProgress(process.stderr);
  const simulation = await openSimulation({
    folder,
    setup: {
      tenantUrl: `${url}/api/scim/v2/enterprises/${ENTERPRISE}/`,
      source: { kind: 'generated', people: PEOPLE },
      rates: RATES,
    },
    secretToken,
    listener: { ...progress, cycleEnds: sayWhatHappened(progress) },
    signal,
  });
  try {
    await liveOn(simulation, signal);
  } finally {
    progress.stop();
    await simulation.close();
  }
}

async function liveOn(simulation: Simulation, signal: AbortSignal): Promise<void> {
  await simulation.provision({ cycles: 0 });
  while (!signal.aborted) {
    await wait(PAUSE_MS, null, { signal }).catch(() => null);
    if (!signal.aborted) await simulation.runCycle(DAY_MS);
  }
}

/** A demo that was ended may have left a token behind; nobody needs it any more. */
async function issueDemoToken(url: string): Promise<string> {
  const { enterprises } = await askServer({ url }, enterprisesOperation, {});
  if (!enterprises.some(({ name }) => name === ENTERPRISE)) {
    await askServer({ url }, createEnterpriseOperation, { name: ENTERPRISE });
  }
  const { enterprise } = await askServer({ url }, accessTokensOperation, { enterprise: ENTERPRISE });
  for (const { id, name, revokedAt } of enterprise.accessTokens) {
    if (name === TOKEN_NAME && revokedAt === null) {
      await askServer({ url }, revokeAccessTokenOperation, { enterprise: ENTERPRISE, id });
    }
  }
  const { issueAccessToken } = await askServer({ url }, issueAccessTokenOperation, {
    enterprise: ENTERPRISE,
    name: TOKEN_NAME,
    permissions: ['USER_PROVISIONING'],
    expiresAt: null,
  });
  return issueAccessToken.secret;
}

function sayWhatHappened(progress: Progress): NonNullable<ProvisioningListener['cycleEnds']> {
  return (cycle) => {
    progress.stop();
    const { at, created, updated, disabled, restored, deleted, failed } = cycle;
    const counts = Object.entries({ created, updated, disabled, restored, deleted, failed })
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${formatCount(count)} ${name}`);
    console.error(`Demo, ${at.toISOString().slice(0, 10)}: ${counts.join(', ') || 'nothing changed'}`);
  };
}
