import { describe, expect, it } from '@jest/globals';
import { projectNow } from '../../../../src/directory/insight/usecase/project-now.ts';
import { ENTERPRISE, fakeProjection } from './fake-projection.ts';

describe('projectNow', () => {
  it('projects everything if little is pending', async () => {
    const { projection, calls } = fakeProjection(700);

    await projectNow({ stores: { projection }, clock: () => new Date(0) }, ENTERPRISE);

    expect(calls).toEqual(['project', 'project']);
  });

  it('stops after six steps', async () => {
    const { projection, pending } = fakeProjection(1_000_000);

    await projectNow({ stores: { projection }, clock: () => new Date(0) }, ENTERPRISE);

    expect(pending()).toBe(997_000);
  });

  it('stops after 250 ms', async () => {
    const { projection, calls } = fakeProjection(1_000_000);
    const times = [0, 200, 400].map((ms) => new Date(ms));

    await projectNow({ stores: { projection }, clock: () => times.shift() ?? new Date(600) }, ENTERPRISE);

    expect(calls).toEqual(['project', 'project']);
  });
});
