import { describe, expect, it } from '@jest/globals';
import { matchUser } from '../../../../src/simulator/provisioning/reconcile/match-user.ts';
import { contextOf } from '../../../support/simulator/context.ts';

const WANTED = new Map([['userName', 'anna@acme.example']]);

function match(...resources: { readonly id: string; readonly userName: string }[]) {
  const find = async () => ({ value: { totalResults: resources.length, resources } });
  return matchUser(contextOf({ client: { find } }), WANTED);
}

describe('matchUser', () => {
  it('finds no user, or the one with the value in any case', async () => {
    const resource = { id: '1', userName: 'ANNA@acme.example' };

    expect(await match()).toEqual({ kind: 'none' });
    expect(await match(resource)).toEqual({ kind: 'one', resource });
  });

  it('fails for two users with the value', async () => {
    const twice = await match({ id: '1', userName: 'anna@acme.example' }, { id: '2', userName: 'anna@acme.example' });

    expect(twice).toMatchObject({ kind: 'failed', halts: false, failure: { errorCode: 'DuplicateTargetEntries' } });
  });

  it('halts the cycle when the target returns another user', async () => {
    expect(await match({ id: '1', userName: 'ben@acme.example' })).toMatchObject({ kind: 'failed', halts: true });
  });

  it('fails without a request for a user without a matching value', async () => {
    expect(await matchUser(contextOf(), new Map([['userName', '']]))).toMatchObject({
      kind: 'failed',
      failure: { errorCode: 'MandatoryFieldsMissing' },
    });
  });
});
