import { describe, expect, it } from '@jest/globals';
import { reconcileUser } from '../../../../src/simulator/provisioning/reconcile/reconcile-user.ts';
import { contextOf, userAt } from '../../../support/simulator/context.ts';

const RESOURCE = {
  id: '7',
  userName: 'anna@acme.example',
  active: true,
  emails: [{ type: 'work', value: 'anna@acme.example' }],
  name: { givenName: 'anna' },
  title: 'Agent',
};

describe('reconcileUser', () => {
  it('sends nothing when the target is up to date', async () => {
    const context = contextOf();
    const linked = { index: 0, user: userAt(context, 0), isDisabled: false, resource: RESOURCE };

    expect(await reconcileUser(context, { ...linked, isNew: false })).toMatchObject({ status: 'skipped' });
    expect(await reconcileUser(context, { ...linked, isNew: true })).toMatchObject({ action: 'match' });
  });

  it.each([
    [{ title: 'Chief' }, 'update', ['title']],
    [{ active: false }, 'restore', ['active']],
  ])('sends the differences from %j as one %s', async (change, action, attributes) => {
    const bodies: object[] = [];
    const update = async (_: string, body: object) => {
      bodies.push(body);
      return { value: null };
    };
    const context = contextOf({ client: { update } });

    const outcome = await reconcileUser(context, {
      index: 0,
      user: userAt(context, 0),
      isDisabled: false,
      resource: { ...RESOURCE, ...change },
      isNew: false,
    });

    expect(outcome).toMatchObject({ action, status: 'success', attributes });
    expect(bodies).toHaveLength(1);
  });
});
