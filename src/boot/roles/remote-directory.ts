import { request } from 'undici';
import { invariant } from '../../kernel/invariant.ts';
import { createHttpTransport } from '../../wire/http-transport.ts';
import type { Settings } from '../settings/settings.ts';
import type { Backend } from './directory-port.ts';

const PROBE_TIMEOUT_MS = 2_000;

/** The way to a directory elsewhere; it is ready when that one is. */
export function openGatewayBackend(settings: Settings): Backend {
  const { directoryUrl, directoryTimeoutMs: timeoutMs, directoryConnections: connections, gatewaySecret } = settings;
  invariant(directoryUrl !== null, 'the settings of a gateway name its directory');
  const transport = createHttpTransport({ url: directoryUrl, timeoutMs, connections, gatewaySecret });
  const readyz = new URL('readyz', directoryUrl.replace(/\/+$/, ''));
  return {
    transport,
    graphql: null,
    prepare: async () => {},
    async isAlive() {
      const { statusCode, body } = await request(readyz, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
      await body.dump();
      return statusCode === 200;
    },
    outage: () => null,
    lostEntries: () => 0,
    leftOut: () => ({ bodies: 0, entries: 0 }),
    endedTokens: () => ({ expired: 0, revoked: 0 }),
    close: () => transport.close(),
  };
}
