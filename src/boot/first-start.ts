import { newId } from '../kernel/ids.ts';
import {
  createEnterpriseOperation,
  enterprisesOperation,
  issueAccessTokenOperation,
} from '../wire/operations.generated.ts';
import type { Caller, Transport, WireOperation, WireResult } from '../wire/transport.ts';

/** What the very first start made, so that somebody can begin. */
export interface FirstEnterprise {
  readonly name: string;
  /** The secret of a token for Entra. */
  readonly secret: string;
}

const NAME = 'acme';

/** Makes an enterprise with a token for Entra when the directory has no enterprise at all; else answers `null`. */
export async function makeFirstEnterprise(transport: Transport, adminSecret: string): Promise<FirstEnterprise | null> {
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

  const { issueAccessToken } = dataOf(
    await ask(issueAccessTokenOperation, {
      enterprise: NAME,
      name: 'Microsoft Entra ID',
      permissions: ['USER_PROVISIONING'],
      expiresAt: null,
    }),
  );
  return { name: NAME, secret: issueAccessToken.secret };
}

function dataOf<Data>({ data, error }: WireResult<Data>): Data {
  if (error !== null) throw new Error(`The first enterprise cannot be made: ${error.message}`);
  return data;
}
