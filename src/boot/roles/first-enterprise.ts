import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
} from '../../wire/operations.generated.ts';
import type { Caller, Transport, WireOperation, WireResult } from '../../wire/transport.ts';

/** The enterprise that the first start of a trial creates. */
export interface FirstEnterprise {
  readonly name: string;
  /** The secret of an access token for Entra. */
  readonly secret: string;
  /** The token expires because its secret is printed to standard output, which is often kept. */
  readonly expiresAt: string;
}

const NAME = 'acme';

const TOKEN_LIFE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Creates an enterprise with an access token for Entra that expires after 30 days.
 *
 * @returns `null` if the directory has an enterprise already
 * @throws Error when the directory refuses
 */
export async function createFirstEnterprise(
  transport: Transport,
  adminSecret: string,
  clock: Clock,
): Promise<FirstEnterprise | null> {
  const send = async <Data, Variables>(operation: WireOperation<Data, Variables>, variables: Variables) => {
    const caller: Caller = { token: adminSecret, requestId: newId(), permission: null, isGateway: false };
    return transport.send<Data, Variables>(operation, variables, caller);
  };
  const { enterprises } = dataOf(await send(enterprisesOperation, {}));
  if (enterprises.length > 0) return null;

  const created = await send(createEnterpriseOperation, { name: NAME });
  // A second process that starts at the same time created it first.
  if (created.error?.code === 'ENTERPRISE_NAME_TAKEN') return null;
  dataOf(created);

  const expiresAt = new Date(clock().getTime() + TOKEN_LIFE_DAYS * DAY_MS).toISOString();
  const { issueAccessToken } = dataOf(
    await send(issueAccessTokenOperation, {
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
