import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../kernel/clock.ts';
import {
  accessTokensOperation,
  issueAccessTokenOperation,
  type Permission,
  requestLogOperation,
  revokeAccessTokenOperation,
} from '../../wire/operations.generated.ts';
import type { WireOperation } from '../../wire/transport.ts';
import {
  deleteSomeUsers,
  ENTERPRISE,
  openDemoJob,
  sendFailingRequests,
  type Tenant,
  testConnection,
} from './demo-job.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Days of history. */
export const DAYS = 34;

/** Time between two queries of the request log. */
const POLL_MS = 50;

/** The gateway reports requests about half a second later; a database that is this slow cannot be filled. */
const MAX_REPORT_MS = 30_000;

/** Time between the cycles of the last day; before it, each day has one cycle. */
const CYCLE_INTERVAL_MS = 40 * MINUTE_MS;

/** Age of the cycles of the last day; the last one is old enough to be separate from the next. */
const TODAY_MS = [7, 6, 5, 4, 3, 2, 1, 0].map((intervals) => intervals * CYCLE_INTERVAL_MS + 11 * MINUTE_MS);

/** Sends an operation to the directory with the administration token. */
type Ask = <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => Promise<Data>;

/** A server whose clock can be set, and the job that fills it. */
export interface HistoryContext {
  readonly tenantUrl: string;
  readonly ask: Ask;
  /** Sets the server's clock. @param agoMs offset behind real time */
  readonly goBack: (agoMs: number) => void;
  /** The folder of the job, which `--demo` continues afterwards. */
  readonly jobFolder: string;
  readonly signal: AbortSignal;
  /** Called at the start of each day, from 1 to `DAYS`. */
  readonly onDay: (day: number) => void;
}

/**
 * Generates a month of provisioning that ends now; stops early on the signal. Some requests fail after every third
 * cycle, and some users are deleted after the last.
 */
export async function generateHistory(context: HistoryContext): Promise<void> {
  const { tenantUrl, goBack, jobFolder, signal, onDay } = context;
  onDay(1);
  goBack(DAYS * DAY_MS);
  const tenant = { tenantUrl, secretToken: await issueTokens(context.ask) };
  const job = await openDemoJob({ ...tenant, folder: jobFolder, signal });
  try {
    await job.provision({ cycles: 0 });
    await untilLogged(tenant, context);
    for (const { day, agoMs, simulatedMs, index } of CYCLES) {
      if (signal.aborted) return;
      onDay(day);
      goBack(agoMs);
      await job.runCycle(simulatedMs);
      if (index % 3 === 2) await sendFailingRequests(tenant, index);
      if (index === CYCLES.length - 1) await deleteSomeUsers(tenant);
      await untilLogged(tenant, context);
    }
  } finally {
    await job.close();
  }
}

/**
 * Waits until all requests so far are in the request log. The gateway reports them after their responses, with the time
 * of its clock, which must not move before the directory has received them.
 */
async function untilLogged(tenant: Tenant, { ask, signal }: HistoryContext): Promise<void> {
  const last = await testConnection(tenant);
  for (let waitedMs = 0; !signal.aborted; waitedMs += POLL_MS) {
    const { enterprise } = await ask(requestLogOperation, { enterprise: ENTERPRISE, first: 10 });
    if (enterprise.requests.nodes.some(({ id }) => id === last)) return;
    if (waitedMs > MAX_REPORT_MS) throw new Error('The demonstration cannot be prepared: its requests are not logged.');
    await wait(POLL_MS);
  }
}

/** One cycle per day at varying hours, and on the last day one every 40 minutes. */
const CYCLES = [
  ...Array.from({ length: DAYS - 1 }, (_, index) => {
    const ago = DAYS - 1 - index;
    return { day: index + 2, agoMs: ago * DAY_MS - ((ago * 47) % 170) * MINUTE_MS, simulatedMs: DAY_MS };
  }),
  ...TODAY_MS.map((agoMs) => ({ day: DAYS, agoMs, simulatedMs: DAY_MS / 4 })),
].map((cycle, index) => ({ ...cycle, index }));

/** Issues the tokens of a typical enterprise; returns the secret of Entra's. */
async function issueTokens(ask: Ask): Promise<string> {
  const inDays = (days: number) => new Date(systemClock().getTime() + days * DAY_MS).toISOString();
  const issue = async (name: string, permission: Permission, expiresAt: string | null) => {
    const variables = { enterprise: ENTERPRISE, name, permissions: [permission], expiresAt };
    return (await ask(issueAccessTokenOperation, variables)).issueAccessToken.secret;
  };
  // The token of the first start is replaced.
  const { enterprise } = await ask(accessTokensOperation, { enterprise: ENTERPRISE });
  for (const { id } of enterprise.accessTokens) await ask(revokeAccessTokenOperation, { enterprise: ENTERPRISE, id });
  await issue('Phone book', 'READ_DIRECTORY', inDays(365 - DAYS));
  await issue('Helpdesk', 'MANAGE_USERS', inDays(12));
  return issue('Entra ID, production', 'USER_PROVISIONING', inDays(180 - DAYS));
}
