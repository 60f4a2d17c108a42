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
import { ENTERPRISE, openDemoJob, sendFailingRequests, type Tenant } from './demo-job.ts';
import { jobFolderIn } from './unfinished-history.ts';

const TOKEN_NAME = 'demo';
const DAY_MS = 86_400_000;

/** Longer than the idle time by which the directory separates cycles. */
const PAUSE_MS = 7 * 60_000;

/**
 * Runs a simulated Entra until the signal: it provisions 500 users into `acme`, then runs a cycle every seven minutes,
 * for which a simulated day passes.
 *
 * @param url the server's URL
 */
export async function runDemo(url: string, signal: AbortSignal): Promise<void> {
  const folder = jobFolderIn(readSettings(null));
  const unlock = await lockJob(folder);
  try {
    await runJob({ url, folder, signal });
  } finally {
    await unlock();
  }
}

interface DemoOptions {
  readonly url: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function runJob({ url, folder, signal }: DemoOptions): Promise<void> {
  const secretToken = await issueDemoToken(`${url}/graphql`);
  const tenant = { tenantUrl: `${url}/api/scim/v2/enterprises/${ENTERPRISE}/`, secretToken };
  const progress = createProgress(process.stderr);
  const listener: ProvisioningListener = { ...progress, cycleEnded: printCycle(progress) };
  const job = await openDemoJob({ ...tenant, folder, listener, signal });
  try {
    await runCycles(job, tenant, signal);
  } finally {
    progress.stop();
    await job.close();
  }
}

async function runCycles(job: Simulation, tenant: Tenant, signal: AbortSignal): Promise<void> {
  const { isNew } = job;
  await job.provision({ cycles: 0 });
  if (isNew) await wait(PAUSE_MS, null, { signal }).catch(() => null);
  for (let turn = 0; !signal.aborted; turn += 1) {
    await job.runCycle(DAY_MS);
    if (turn % 3 === 2) await sendFailingRequests(tenant, turn);
    await wait(PAUSE_MS, null, { signal }).catch(() => null);
  }
}

/** Issues a token and revokes those that earlier demos left. */
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

/** Prints the counts of a cycle in one line, in place of the progress bar. */
function printCycle(progress: Progress): NonNullable<ProvisioningListener['cycleEnded']> {
  return (cycle) => {
    progress.stop();
    const { created, updated, disabled, restored, deleted, failed } = cycle;
    const counts = Object.entries({ created, updated, disabled, restored, deleted, failed })
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${formatCount(count)} ${name}`);
    console.error(`Demo: ${counts.join(', ') || 'nothing changed'}`);
  };
}
