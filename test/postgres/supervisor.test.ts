import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Postmaster, PostmasterEnded } from '../../src/postgres/postmaster.ts';
import { Supervisor } from '../../src/postgres/supervisor.ts';
import { eventually } from '../support/eventually.ts';
import { SILENT } from './start-embedded-server.ts';

/** A server without a process. */
function fakeServer(ready: Promise<void> = Promise.resolve()) {
  const server = { isUp: true, end: () => {}, ended: Promise.resolve(), ready, stop: async () => {}, kill: () => {} };
  server.ended = new Promise((resolve) => {
    server.end = () => {
      server.isUp = false;
      resolve();
    };
  });
  server.stop = async () => server.end();
  return server;
}

type FakeServer = ReturnType<typeof fakeServer>;

/** A supervisor of fake servers, with those that it started. */
function supervise(next: (count: number) => FakeServer) {
  const started: FakeServer[] = [];
  const supervisor = new Supervisor(() => {
    const server = next(started.length);
    started.push(server);
    return server as never as Postmaster;
  }, SILENT);
  return { supervisor, started };
}

const refused = (reason: string) => fakeServer(Promise.reject(new PostmasterEnded(reason)));

describe('Supervisor', () => {
  it('restarts a server that ends by itself, also after a start that fails', async () => {
    const { supervisor, started } = supervise((count) => (count === 1 ? refused('broken') : fakeServer()));
    await supervisor.open();

    started[0]?.end();
    expect(supervisor.isUp).toBe(false);
    await eventually(
      async () => started.length === 3 && supervisor.isUp,
      (isUp) => isUp,
    );
    await supervisor.close();
  });

  it('does not restart a server after `close`', async () => {
    const { supervisor, started } = supervise(() => fakeServer());
    await supervisor.open();

    await supervisor.close();
    await sleep(150);

    expect(started).toHaveLength(1);
    expect(supervisor.isUp).toBe(false);
  });

  it('retries the first start while a killed server still uses its shared memory, and fails for other reasons', async () => {
    const inUse = 'pre-existing shared memory block is still in use';
    const retried = supervise((count) => (count === 0 ? refused(inUse) : fakeServer()));
    const failed = supervise(() => refused('no space'));

    await retried.supervisor.open();
    await expect(failed.supervisor.open()).rejects.toThrow('no space');

    expect([retried.started.length, failed.started.length]).toEqual([2, 1]);
    await retried.supervisor.close();
  });
});
