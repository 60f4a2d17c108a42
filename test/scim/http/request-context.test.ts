import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { admittedEnterprise, attachContext, contextOf } from '../../../src/scim/http/request-context.ts';
import { deleteUserOperation } from '../../../src/wire/operations.generated.ts';
import { fakeContext } from './fake-context.ts';

const DELETE_7 = { enterprise: 'acme', id: '7', ifVersionIn: null, unlessVersionIn: null };

describe('RequestContext', () => {
  it('reads the enterprise and the token', () => {
    const { context } = fakeContext({
      baseUrl: '/api/scim/v2/enterprises/caf%C3%A9%20%2F1',
      headers: { authorization: 'bearer  secret' },
    });

    expect(context).toMatchObject({ enterprise: 'café /1', token: 'secret', isAdmitted: false });
    expect(context.tenantUrl).toBe('https://x.example/api/scim/v2/enterprises/caf%C3%A9%20%2F1');
  });

  it('executes an operation with the token of the caller and records it', async () => {
    const { context, directory } = fakeContext();

    await context.execute(deleteUserOperation, DELETE_7);

    expect(context).toMatchObject({ operation: 'DeleteUser', variables: DELETE_7 });
    expect(directory.sent[0]?.caller).toMatchObject({ token: 't', permission: 'USER_PROVISIONING', isGateway: true });
  });

  it('responds 503 and not 429 when the directory is too busy, because the caller did not cause it', async () => {
    const { context, directory } = fakeContext();
    directory.refusal = 'RATE_LIMITED';

    await expect(context.execute(deleteUserOperation, DELETE_7)).rejects.toMatchObject({ status: 503 });
  });

  it('does not record a probe as the operation of the request', async () => {
    const { context, directory } = fakeContext();

    expect(await context.probe()).toBeNull();
    expect([directory.probes, context.operation]).toEqual([1, null]);
  });

  it('sends at most 65 characters of an enterprise name to the directory', async () => {
    const { context, directory } = fakeContext({ baseUrl: `/enterprises/${'x'.repeat(10_000)}` });

    await context.execute(deleteUserOperation, DELETE_7);

    expect(directory.sent[0]?.caller.enterprise).toHaveLength(65);
  });

  it('collects the deviations of all steps', () => {
    const { context } = fakeContext();

    expect(context.recordDeviations({ value: 7, deviations: ['CAPITAL_OP'] })).toBe(7);
    context.recordDeviations({ value: null, deviations: ['TEXT_BOOLEAN'] });

    expect(context.deviations).toEqual(['CAPITAL_OP', 'TEXT_BOOLEAN']);
  });

  it('records the keys of a resource as the attributes of the request', async () => {
    const { context } = fakeContext({ method: 'POST', body: { userName: 'a', title: 'b' } });

    await context.readResource();

    expect(context.attributes).toEqual(['userName', 'title']);
  });
});

describe('a response', () => {
  it('names the enterprise only when the request was admitted', () => {
    const { context, response } = fakeContext();
    const own = response as unknown as Response;
    expect(admittedEnterprise(own)).toBeNull();

    attachContext(context);
    expect(contextOf(own)).toBe(context);
    expect(admittedEnterprise(own)).toBeNull();

    context.isAdmitted = true;
    expect(admittedEnterprise(own)).toBe('acme');
  });
});
