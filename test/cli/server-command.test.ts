import { afterEach, describe, expect, it } from '@jest/globals';
import { addressesOf, askServer } from '../../src/cli/server-command.ts';
import { enterprisesOperation } from '../../src/wire/operations.generated.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';

describe('commands that call a server', () => {
  const environment = process.env;
  afterEach(() => {
    process.env = environment;
  });

  it('know its local and its public URL', () => {
    process.env = { ...environment, PUBLIC_URL: 'https://portal.example/' };

    expect(addressesOf({ url: 'http://127.0.0.1:3000' })).toEqual({
      url: 'http://127.0.0.1:3000',
      publicUrl: 'https://portal.example',
    });
  });

  it('refuse an address that is not an http URL, and say when no server responds', async () => {
    process.env = { ...environment, ADMIN_TOKEN };

    await expect(askServer({ url: 'ftp://x' }, enterprisesOperation, {})).rejects.toMatchObject({ exitCode: 2 });
    await expect(askServer({ url: 'http://127.0.0.1:1' }, enterprisesOperation, {})).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringContaining('http://127.0.0.1:1/graphql'),
    });
  });
});
