import { describe, expect, it } from '@jest/globals';
import { createOrLinkUser } from '../../../../src/simulator/provisioning/reconcile/create-or-link-user.ts';
import { contextOf, userAt } from '../../../support/simulator/context.ts';

const NOBODY = { value: { totalResults: 0, resources: [] } };
const CONFLICT = { failure: { status: 409, errorCode: 'EntryConflict', detail: 'taken' } };

describe('createOrLinkUser', () => {
  it('creates a user who has no match, and links it', async () => {
    const create = async () => ({ value: { id: '7' } });
    const context = contextOf({ client: { find: async () => NOBODY, create } });

    const outcome = await createOrLinkUser(context, { index: 0, user: userAt(context, 0), isDisabled: false });

    expect(outcome).toMatchObject({ action: 'create', status: 'success', targetId: '7' });
    expect(context.state.links.get(0)).toMatchObject({ targetId: '7', isActive: true });
  });

  it('does not create a disabled user', async () => {
    const context = contextOf({ client: { find: async () => NOBODY } });

    const outcome = await createOrLinkUser(context, { index: 0, user: userAt(context, 0), isDisabled: true });

    expect(outcome.status).toBe('skipped');
  });

  it('fails with the conflict when the other user cannot be found', async () => {
    const context = contextOf({ client: { find: async () => NOBODY, create: async () => CONFLICT } });

    const outcome = await createOrLinkUser(context, { index: 0, user: userAt(context, 0), isDisabled: false });

    expect(outcome).toMatchObject({ action: 'create', status: 'failure', errorCode: 'EntryConflict' });
  });
});
