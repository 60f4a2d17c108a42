import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
} from '../../wire/operations.generated.ts';
import type { Caller, Transport, WireOperation, WireResult } from '../../wire/transport.ts';

/** What the very first start made, so that somebody can begin. */
export interface FirstEnterprise {
  readonly name: string;
  /** The secret of a token for Entra. */
  readonly secret: string;
  /** When the token ends by itself: standard output, where its secret is told, is often kept. */
  readonly expiresAt: string;
}

const NAME = 'acme';

/** How long the token of a try-out is good. */
const LIFE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Makes an enterprise with a token for Entra, good for 30 days, when the directory has no enterprise at all; else answers
 * `null`.
 */
export async function makeFirstEnterprise(
  transport: Transport,
  adminSecret: string,
  clock: Clock,
): Promise<FirstEnterprise | null> {
  const ask = async <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => {
    const caller: Caller = { token: adminSecret, requestId: newId(), permission: null, isGateway: false };
    return transport.send<Data, Variables>(operation, variables, caller);
  };
  const { enterprises } = dataOf(await ask(enterprisesOperation, {}));
  if (enterprises.length > 0) return null;

  const created = await ask(createEnterpriseOperation, { name: NAME });
  // Another process that starts at the same moment was faster.
  if (created.error?.code === 'ENTERPRISE_NAME_TAKEN') return null;
  dataOf(created);

  const expiresAt = new Date(clock().getTime() + LIFE_DAYS * DAY_MS).toISOString();
  const { issueAccessToken } = dataOf(
    await ask(issueAccessTokenOperation, {
      enterprise: NAME,
      name: 'Microsoft Entra ID',
      permissions: ['USER_PROVISIONING'],
      expiresAt,
    }),
  );
  return { name: NAME, secret: issueAccessToken.secret, expiresAt };
}

function dataOf<Data>({ data, error }: WireResult<Data>): Data {
  if (error !== null) throw new Error(`Cannot create the first enterprise: ${error.message}`);
  return data;
}
