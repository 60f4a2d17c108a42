import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { openLocalDirectory } from '../../../src/boot/roles/local-directory.ts';
import { readSettings } from '../../../src/boot/settings/settings.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { newId, type RequestId } from '../../../src/kernel/ids.ts';
import { enterprisesOperation } from '../../../src/wire/operations.generated.ts';

const URL_OF_NO_SERVER = 'postgres://nobody@127.0.0.1:1/none';

describe('openLocalDirectory', () => {
  it('opens without its database, which is then not alive', async () => {
    const directory = await openLocalDirectory({
      settings: readSettings('directory', { DATABASE_URL: URL_OF_NO_SERVER, DATABASE_CONNECT_TIMEOUT_MS: '200' }),
      server: { url: URL_OF_NO_SERVER, outage: () => 'The disk is full.', close: async () => undefined },
      adminSecret: 'an administration token',
      logger: createLogger('silent', { write: () => undefined }),
      clock: systemClock,
    });
    const caller = {
      token: 'an administration token',
      requestId: newId<RequestId>(),
      permission: null,
      isGateway: false,
    } as const;

    const { error } = await directory.transport.send(enterprisesOperation, {}, caller);

    expect(error?.code).toBe('UNAVAILABLE');
    expect([await directory.isAlive(), directory.outage()]).toEqual([false, 'The disk is full.']);
    expect(directory.graphql).not.toBeNull();
    await directory.close();
  });
});
