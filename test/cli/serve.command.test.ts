import { afterEach, describe, expect, it } from '@jest/globals';
import { addServeCommand } from '../../src/cli/serve.command.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { runnerOf } from './run.ts';

const run = runnerOf(addServeCommand);

describe('serve', () => {
  const environment = process.env;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => process.listeners(signal));
  afterEach(() => {
    process.env = environment;
    signals.forEach((signal, at) => {
      for (const listener of process.listeners(signal)) {
        if (!listeners[at]?.includes(listener)) process.off(signal, listener);
      }
    });
  });

  it('refuses an unknown role, and the demo without both roles', async () => {
    expect(await run('serve', '--role', 'everything')).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('Allowed choices are all, directory, gateway'),
    });
    expect(await run('serve', '--demo', '--role', 'gateway')).toMatchObject({
      exitCode: 2,
      error: '--demo needs both roles: omit --role.\n',
    });
  });

  it('closes the server after a signal, and ends with 0', async () => {
    const { path, remove } = await temporaryFolder();
    const directory = {
      DIRECTORY_URL: 'http://127.0.0.1:9/graphql',
      GATEWAY_SECRET: 'a-secret-of-gateways-in-this-test',
    };
    process.env = { ...environment, ...directory, DATA_DIR: path, PORT: '0', LOG_LEVEL: 'silent' };

    const running = run('serve', '--role', 'gateway', '--json');
    const isListening = () => process.listenerCount('SIGINT') > (listeners[0]?.length ?? 0);
    while (!isListening()) await new Promise(setImmediate);
    process.emit('SIGINT');
    const { exitCode, error } = await running;
    await remove();

    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  });
});
