import { describe, expect, it } from '@jest/globals';
import { evaluateUser, provisionUser } from '../../../../src/simulator/provisioning/reconcile/provision-user.ts';
import { contextOf } from '../../../support/simulator/context.ts';
import { MemorySource } from '../../../support/simulator/source.ts';

const NOT_FOUND = { failure: { status: 404, errorCode: 'InvalidAnchor', detail: '404' } };

describe('provisionUser', () => {
  it('deletes a purged user, also when the target has lost it, and clears the link', async () => {
    const source = new MemorySource('anna');
    const context = contextOf({ source, client: { delete: async () => NOT_FOUND } });
    context.state.setLink(0, { targetId: '7', isActive: true });
    source.purge(0);

    const outcome = await provisionUser(context, evaluateUser(context, 0));

    expect(outcome).toMatchObject({ action: 'delete', status: 'success' });
    expect(context.state.links.get(0).targetId).toBeNull();
  });

  it('matches a lost resource again in an initial cycle, and fails in an incremental one', async () => {
    const client = {
      get: async () => NOT_FOUND,
      find: async () => ({ value: { totalResults: 0, resources: [] } }),
      create: async () => ({ value: { id: '8' } }),
    };
    const outcomes = [];
    for (const kind of ['incremental', 'initial'] as const) {
      const context = contextOf({ kind, client });
      context.state.setLink(0, { targetId: '7', isActive: true });
      outcomes.push(await provisionUser(context, evaluateUser(context, 0)));
    }

    expect(outcomes).toMatchObject([
      { status: 'failure', errorCode: 'InvalidAnchor' },
      { action: 'create', status: 'success', targetId: '8' },
    ]);
  });

  it('remembers that a user was disabled for leaving the scope', async () => {
    const source = new MemorySource('anna');
    const context = contextOf({ source, client: { update: async () => ({ value: null }) } });
    context.state.setLink(0, { targetId: '7', isActive: true });
    source.change(0, { isAssigned: false });

    const outcome = await provisionUser(context, evaluateUser(context, 0));

    expect(outcome).toMatchObject({ action: 'disable', status: 'success', attributes: ['active'] });
    expect(context.state.links.get(0)).toMatchObject({ isActive: false, hasLeftScope: true });
  });
});
