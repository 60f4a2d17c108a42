import { request } from 'undici';
import { invariant } from '../../kernel/invariant.ts';
import { createHttpTransport } from '../../wire/http-transport.ts';
import type { Settings } from '../settings/settings.ts';
import type { DirectoryPort } from './directory-port.ts';

const PROBE_TIMEOUT_MS = 2_000;

/** Connects a gateway to the directory of `DIRECTORY_URL`; it is alive when the directory's `/readyz` answers 200. */
export function openRemoteDirectory(settings: Settings): DirectoryPort {
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
