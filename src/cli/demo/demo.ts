import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '../../boot/settings/settings.ts';
import type { ProvisioningListener } from '../../simulator/provisioning/provisioning-listener.ts';
import { formatCount } from '../../simulator/report/format.ts';
import { createProgress, type Progress } from '../../simulator/report/progress.ts';
import type { Simulation } from '../../simulator/simulator.ts';
import {
  accessTokensOperation,
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
  revokeAccessTokenOperation,
} from '../../wire/operations.generated.ts';
import { lockJob } from '../entra/lock-job.ts';
import { askServer } from '../server-command.ts';
import { ENTERPRISE, failSome, openDemoJob, type Tenant } from './demo-job.ts';
import { jobFolderIn } from './unfinished-history.ts';

const TOKEN_NAME = 'demo';
const DAY_MS = 86_400_000;

/** Longer than the silence that ends a cycle, so that each simulated one is one of the directory's. */
const PAUSE_MS = 7 * 60_000;

/**
 * Lets a simulated Entra provision 500 people into `acme` where it has not yet, and then change some of them every seven
 * minutes, in which a simulated day passes, until the signal comes.
 *
 * @param url where the server listens
 */
export async function runDemo(url: string, signal: AbortSignal): Promise<void> {
  const folder = jobFolderIn(readSettings(null));
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
  const tenant = { tenantUrl: `${url}/api/scim/v2/enterprises/${ENTERPRISE}/`, secretToken };
  const progress = createProgress(process.stderr);
  const listener = { ...progress, cycleEnds: sayWhatHappened(progress) };
  const job = await openDemoJob({ ...tenant, folder, listener, signal });
  try {
    await liveOn(job, tenant, signal);
  } finally {
    progress.stop();
    await job.close();
  }
}

async function liveOn(job: Simulation, tenant: Tenant, signal: AbortSignal): Promise<void> {
  const { isNew } = job;
  await job.provision({ cycles: 0 });
  if (isNew) await wait(PAUSE_MS, null, { signal }).catch(() => null);
  for (let turn = 0; !signal.aborted; turn += 1) {
    await job.runCycle(DAY_MS);
    if (turn % 3 === 2) await failSome(tenant, turn);
    await wait(PAUSE_MS, null, { signal }).catch(() => null);
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
    const { created, updated, disabled, restored, deleted, failed } = cycle;
    const counts = Object.entries({ created, updated, disabled, restored, deleted, failed })
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${formatCount(count)} ${name}`);
    console.error(`Demo: ${counts.join(', ') || 'nothing changed'}`);
  };
}
