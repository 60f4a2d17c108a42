import { describe, expect, it } from '@jest/globals';
import { provisionManager, usersAwaiting } from '../../../../src/simulator/provisioning/reconcile/provision-manager.ts';
import { contextOf } from '../../../support/simulator/context.ts';
import { direct, MANAGER, SMALL_MAPPING } from '../../../support/simulator/job.ts';
import { MemorySource } from '../../../support/simulator/source.ts';

function reportAndManager() {
  const source = new MemorySource('anna', 'ben');
  source.change(0, { managerId: 'object-ben' });
  const bodies: object[] = [];
  const update = async (_: string, body: object) => {
    bodies.push(body);
    return { value: null };
  };
  const mapping = { rows: [...SMALL_MAPPING.rows, direct(MANAGER, 'manager')] };
  const context = contextOf({ source, settings: { mapping }, client: { update } });
  context.state.setLink(0, { targetId: '7', isActive: true });
  return { context, bodies };
}

describe('provisionManager', () => {
  it('waits for the manager, and sends it once', async () => {
    const { context, bodies } = reportAndManager();

    expect(await provisionManager(context, 0)).toBeNull();
    context.state.setLink(1, { targetId: '8', isActive: true });
    expect([...usersAwaiting(context, new Set([1]))]).toEqual([0]);
    expect(await provisionManager(context, 0)).toMatchObject({ action: 'update', attributes: [MANAGER] });
    expect(await provisionManager(context, 0)).toBeNull();

    expect(bodies).toMatchObject([{ Operations: [{ op: 'Add', path: MANAGER, value: '8' }] }]);
  });
});
