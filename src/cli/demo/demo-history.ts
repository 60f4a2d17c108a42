import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../kernel/clock.ts';
import {
  accessTokensOperation,
  issueAccessTokenOperation,
  type Permission,
  revokeAccessTokenOperation,
} from '../../wire/operations.generated.ts';
import type { WireOperation } from '../../wire/transport.ts';
import { deleteSome, ENTERPRISE, failSome, openDemoJob, type Tenant } from './demo-job.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How many days of the past there are. */
export const DAYS = 34;

/** The façade tells of its requests behind the replies; no time may pass before the directory has heard of them. */
const REPORT_MS = 700;

/** From one cycle to the next, today; before, a day is one cycle. */
const TURN_MS = 40 * MINUTE_MS;

/** How long ago the cycles of today were, the last one so long that what comes next is another one. */
const TODAY_MS = [7, 6, 5, 4, 3, 2, 1, 0].map((turns) => turns * TURN_MS + 11 * MINUTE_MS);

/** Asks the directory with the administration token. */
type Ask = <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => Promise<Data>;

/** A product on which a month can pass at once. */
export interface MonthStage {
  readonly tenantUrl: string;
  readonly ask: Ask;
  /** Sets the product's clock. @param agoMs how far behind the true one */
  readonly goBack: (agoMs: number) => void;
  /** Where the job lives, which goes on afterwards. */
  readonly jobFolder: string;
  readonly signal: AbortSignal;
  /** Hears which day it is, from 1 to `DAYS`. */
  readonly onDay: (day: number) => void;
}

/** Lets a simulated Entra work for a month, whose end is now; ends early when the signal comes. */
export async function liveAMonth(stage: MonthStage): Promise<void> {
  const { tenantUrl, goBack, jobFolder, signal, onDay } = stage;
  onDay(1);
  goBack(DAYS * DAY_MS);
  const tenant = { tenantUrl, secretToken: await issueTokens(stage.ask) };
  const job = await openDemoJob({ ...tenant, folder: jobFolder, signal });
  try {
    await job.provision({ cycles: 0 });
    await wait(REPORT_MS);
    for (const { day, agoMs, stretchMs, turn } of TURNS) {
      if (signal.aborted) return;
      onDay(day);
      goBack(agoMs);
      await job.runCycle(stretchMs);
      await endOfTurn(tenant, turn);
    }
    await wait(REPORT_MS);
  } finally {
    await job.close();
  }
}

/** Every third time something goes wrong; at the very end some people are deleted. */
async function endOfTurn(tenant: Tenant, turn: number): Promise<void> {
  if (turn % 3 === 2) await failSome(tenant, turn);
  if (turn === TURNS.length - 1) await deleteSome(tenant);
  await wait(REPORT_MS);
}

/** One cycle a day, not every day at the same hour, and today one every 40 minutes. */
const TURNS = [
  ...Array.from({ length: DAYS - 1 }, (_, place) => {
    const ago = DAYS - 1 - place;
    return { day: place + 2, agoMs: ago * DAY_MS - ((ago * 47) % 170) * MINUTE_MS, stretchMs: DAY_MS };
  }),
  ...TODAY_MS.map((agoMs) => ({ day: DAYS, agoMs, stretchMs: DAY_MS / 4 })),
].map((turn, place) => ({ ...turn, turn: place }));

/** The tokens that an enterprise has after a while; answers the secret of the one that Entra uses. */
async function issueTokens(ask: Ask): Promise<string> {
  const inDays = (days: number) => new Date(systemClock().getTime() + days * DAY_MS).toISOString();
  const issue = async (name: string, permission: Permission, expiresAt: string | null) => {
    const variables = { enterprise: ENTERPRISE, name, permissions: [permission], expiresAt };
    return (await ask(issueAccessTokenOperation, variables)).issueAccessToken.secret;
  };
  // That of the first start was for a trial.
  const { enterprise } = await ask(accessTokensOperation, { enterprise: ENTERPRISE });
  for (const { id } of enterprise.accessTokens) await ask(revokeAccessTokenOperation, { enterprise: ENTERPRISE, id });
  await issue('Phone book', 'READ_DIRECTORY', inDays(365 - DAYS));
  await issue('Helpdesk', 'MANAGE_USERS', inDays(12));
  return issue('Entra ID, production', 'USER_PROVISIONING', inDays(180 - DAYS));
}
