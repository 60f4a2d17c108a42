import { describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import { createLogger } from '../../../src/boot/observability/log.ts';
import { createMetrics } from '../../../src/boot/observability/metrics.ts';
import { createReadiness } from '../../../src/boot/observability/readiness.ts';
import { composeGateway } from '../../../src/boot/roles/compose-gateway.ts';
import { readSettings } from '../../../src/boot/settings/settings.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { UNPROVEN_GATEWAY } from '../../../src/kernel/fault.ts';
import type { Transport, WireResult } from '../../../src/wire/transport.ts';
import { startLocalServer } from '../../support/network/local-server.ts';

const REFUSED = { message: 'no', code: 'FORBIDDEN', field: UNPROVEN_GATEWAY };

/** A directory that admits every caller and refuses reports. */
const send: Transport['send'] = async ({ name }) => {
  const result: WireResult<unknown> =
    name === 'ReportRequests'
      ? { data: null, error: REFUSED }
      : { data: { enterprise: { name: 'acme' } }, error: null };
  return result as never;
};

async function open() {
  const lines: string[] = [];
  const readiness = createReadiness({ isAlive: async () => true, outage: () => null });
  readiness.finishStart();
  const facade = composeGateway({
    settings: readSettings(null, {}),
    publicUrl: 'https://x.example',
    transport: { send },
    throttle: (_request, onDecision) => onDecision(null),
    readiness,
    metrics: createMetrics(),
    logger: createLogger('info', { write: (line) => void lines.push(line) }),
    clock: systemClock,
  });
  const server = await startLocalServer(express().use('/api/scim/v2/enterprises/:enterprise', facade.routes));
  const ask = (token: string) =>
    fetch(`${server.url}/api/scim/v2/enterprises/acme/ServiceProviderConfig`, {
      headers: { authorization: `Bearer ${token}` },
    });
  return { lines, facade, ask, close: server.close };
}

describe('a gateway without the gateway secret', () => {
  it('logs that its reports are refused, at most once per hour, and counts them as lost', async () => {
    const { lines, facade, ask, close } = await open();

    for (const token of ['a', 'b', 'c']) await ask(token);
    await facade.close();
    const atFirst = lines.length;
    const hourLater = performance.now() + 3_600_000;
    const clock = jest.spyOn(performance, 'now').mockReturnValue(hourLater);
    await ask('d');
    await facade.close();
    clock.mockRestore();
    close();

    expect([atFirst, lines.length]).toEqual([1, 2]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, msg: expect.stringContaining('GATEWAY_SECRET') });
    expect(facade.lostReports()).toBe(4);
  });
});
