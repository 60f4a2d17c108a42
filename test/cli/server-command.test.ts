import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addressesOf, askServer } from '../../src/cli/server-command.ts';
import { enterprisesOperation } from '../../src/wire/operations.generated.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { onProduct } from './run.ts';

describe('commands that call a server', () => {
  const product = onProduct();
  let environment = process.env;
  beforeEach(() => {
    environment = process.env;
  });
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

  it('distinguish a wrong administration token from a wrong URL', async () => {
    const elsewhere = askServer({ url: `${product().url}/elsewhere` }, enterprisesOperation, {});
    await expect(elsewhere).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringMatching(/start the server.*GraphQL URL/),
    });

    process.env = { ...environment, ADMIN_TOKEN: 'not-the-administration-token-of-this-server' };
    await expect(askServer({}, enterprisesOperation, {})).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('rejected this administration token'),
    });
  });

  it('add the path of the endpoint to an origin', async () => {
    expect((await askServer({ url: product().url }, enterprisesOperation, {})).enterprises).toMatchObject([
      { name: 'acme' },
    ]);
  });
});
