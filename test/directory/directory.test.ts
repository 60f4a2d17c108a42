import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { digestOf } from '../../src/directory/access/usecase/secrets.ts';
import { type DirectoryOptions, openDirectory } from '../../src/directory/directory.ts';
import { newId } from '../../src/kernel/ids.ts';
import { memoryStores } from '../support/memory/stores.ts';

const LIMITS = {
  maxPageSize: 50,
  maxResponseBytes: 16_777_216,
  maxDepth: 12,
  maxCost: 100_000,
  maxAliases: 10,
  maxTokens: 2_000,
  timeoutMs: 5_000,
};

const ADMINISTRATION = 'the-administration-token-of-this-test';

describe('openDirectory', () => {
  async function open(options: Partial<DirectoryOptions> = {}) {
    const stores = memoryStores();
    await stores.enterprises.insert('acme', new Date());
    const administrationDigest = digestOf(ADMINISTRATION);
    const clock = () => new Date();
    const onDefect = (error: unknown) => {
      throw error;
    };
    return openDirectory({ stores, administrationDigest, clock, limits: LIMITS, onDefect, ...options });
  }

  const callerOf = (token = ADMINISTRATION) => ({
    token,
    requestId: newId<never>(),
    permission: null,
    isGateway: false,
  });

  it('reports a renamed and a deleted enterprise with the ID of the request', async () => {
    const changes: unknown[] = [];
    const { schema, contextFor } = await open({
      onEnterpriseChange: ({ kind, name, newName }, requestId) => changes.push({ kind, name, newName, requestId }),
    });
    const caller = callerOf();
    const ask = (source: string) => graphql({ schema, source, contextValue: contextFor(caller) });

    await ask('mutation { renameEnterprise(name: "acme", newName: "globex") { id } }');
    await ask('mutation { deleteEnterprise(name: "globex") }');

    const { requestId } = caller;
    expect(changes).toEqual([
      { kind: 'renamed', name: 'acme', newName: 'globex', requestId },
      { kind: 'deleted', name: 'globex', newName: null, requestId },
    ]);
  });

  it('authenticates once per operation, and only when a field needs the caller', async () => {
    const directory = await open();
    const context = directory.contextFor(callerOf());

    expect(context.session()).toBe(context.session());

    const anonymous = directory.contextFor(callerOf('unknown'));
    const contextValue = anonymous;
    expect(await graphql({ schema: directory.schema, source: '{ __typename }', contextValue })).toEqual({
      data: { __typename: 'Query' },
    });
    await expect(anonymous.session()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
