import { describe, expect, it } from '@jest/globals';
import { provisionOnDemand } from '../../../src/simulator/provisioning/provision-on-demand.ts';
import { contextOf } from '../../support/simulator/context.ts';
import { MemorySource } from '../../support/simulator/source.ts';

const NOBODY = { value: { totalResults: 0, resources: [] } };

describe('provisionOnDemand', () => {
  it('does not disable or delete', async () => {
    const source = new MemorySource('anna');
    source.change(0, { accountEnabled: false });
    const context = { ...contextOf({ source, client: { find: async () => NOBODY } }), kind: 'onDemand' as const };
    context.state.setLink(0, { targetId: '7', isActive: true });

    const event = await provisionOnDemand(context, 0, {});

    expect(event).toMatchObject({ status: 'skipped', detail: expect.stringContaining('disabled') });
  });

  it('fails with the failure of the probe, and reports one event', async () => {
    const failure = { status: 500, errorCode: 'InternalServerError', detail: '500' };
    const context = { ...contextOf({ client: { find: async () => ({ failure }) } }), kind: 'onDemand' as const };
    const events: unknown[] = [];

    const event = await provisionOnDemand(context, 0, { provisioned: (one) => void events.push(one) });

    expect(event).toMatchObject({ action: 'other', status: 'failure', errorCode: 'InternalServerError' });
    expect(events).toEqual([event]);
  });
});
