import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deleteSomeUsers, sendFailingRequests } from '../../../src/cli/demo/demo-job.ts';
import { type SimulatorTarget, startTarget } from '../../support/simulator/target.ts';

describe('the requests of a demonstration', () => {
  let target: SimulatorTarget;
  beforeEach(async () => {
    target = await startTarget();
    for (let index = 0; index < 60; index++) target.users.set(`${index}`, { id: `${index}`, userName: `u${index}` });
  });
  afterEach(() => target.close());

  const tenant = () => ({ tenantUrl: target.tenantUrl, secretToken: 'secret' });
  const writes = () => target.requests.filter(({ method }) => method !== 'GET');

  it('fail: a duplicate name, an invalid value, and every other time an unknown user', async () => {
    await sendFailingRequests(tenant(), 0);
    await sendFailingRequests(tenant(), 1);

    expect(writes().map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH', 'POST', 'PATCH']);
    expect(writes()[0]?.body.userName).toBe('u0');
    expect(target.users.size).toBe(60);
  });

  it('delete five users behind Entra', async () => {
    await deleteSomeUsers(tenant());

    expect(target.users.size).toBe(55);
  });
});
