import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verify } from '../../../../src/simulator/provisioning/verify/verify.ts';
import { contextOf } from '../../../support/simulator/context.ts';
import { startJob, type TestJob } from '../../../support/simulator/job.ts';
import { MemorySource } from '../../../support/simulator/source.ts';
import { type SimulatorTarget, startTarget } from '../../../support/simulator/target.ts';

let target: SimulatorTarget;
let source: MemorySource;
let job: TestJob;

beforeEach(async () => {
  target = await startTarget();
  source = new MemorySource('anna', 'ben', 'cleo', 'dora', 'emil');
  job = startJob(source, target.tenantUrl);
  await job.next();
  source.change(1, { accountEnabled: false, attributes: { jobTitle: 'Chief' } });
  source.change(2, { isAssigned: false, attributes: { jobTitle: 'Not sent' } });
  source.purge(3);
  await job.next();
});

afterEach(async () => {
  await job.close();
  await target.close();
});

function userOf(name: string): Record<string, unknown> {
  const user = target.userOf(`${name}@acme.example`);
  if (user === undefined) throw new Error(`There is no ${name}.`);
  return user;
}

describe('verifying', () => {
  it('finds nothing after a cycle, page by page', async () => {
    expect(await job.verify({ pageSize: 2 })).toEqual({
      users: 4,
      correct: 4,
      counts: { different: 0, missing: 0, leftover: 0, duplicate: 0, stranger: 0 },
      differences: [],
      failure: null,
      isFaultless: true,
    });
  });

  it('finds a different attribute, also of users who left', async () => {
    userOf('ben').title = 'Agent';
    userOf('cleo').active = true;

    expect(await job.verify()).toMatchObject({
      correct: 2,
      differences: [
        { kind: 'different', name: 'ben@acme.example', path: 'title', wanted: 'Chief', actual: 'Agent' },
        { kind: 'different', name: 'cleo@acme.example', path: 'active', wanted: 'False', actual: true },
      ],
      isFaultless: false,
    });
  });

  it('finds missing users', async () => {
    target.users.delete(String(userOf('anna').id));
    source.join('fritz');

    expect(await job.verify()).toMatchObject({
      counts: { missing: 2 },
      differences: [
        { kind: 'missing', name: 'anna@acme.example' },
        { kind: 'missing', name: 'fritz@acme.example', targetId: null },
      ],
    });
  });

  it('finds users who should have been deleted', async () => {
    source.purge(4);

    expect(await job.verify()).toMatchObject({ counts: { leftover: 1 } });
  });

  it('distinguishes unlinked users from duplicates, and ignores unlinked users on request', async () => {
    target.users.set('x', { id: 'x', userName: 'stranger' });
    target.users.set('y', { id: 'y', userName: 'Anna@acme.example' });

    expect(await job.verify()).toMatchObject({ counts: { stranger: 1, duplicate: 1 } });
    expect(await job.verify({ strangers: 'allowed' })).toMatchObject({ counts: { stranger: 0, duplicate: 1 } });
  });

  it('lists a limited number of differences, and counts all', async () => {
    for (const user of target.users.values()) user.title = 'Wrong';

    const { differences, counts } = await job.verify({ maxDifferences: 1 });

    expect(differences).toHaveLength(1);
    expect(counts.different).toBe(3);
  });

  it('says when the target cannot be read completely', async () => {
    target.fault = () => ({ status: 500, body: { detail: 'broken' } });

    expect(await job.verify()).toMatchObject({ failure: '500: broken', isFaultless: false });
  });
});

describe('verify', () => {
  it('ends at an empty page, even if the target promises more users', async () => {
    const pages: number[] = [];
    const list = async ({ startIndex }: { readonly startIndex: number }) => {
      pages.push(startIndex);
      return { value: { resources: startIndex === 1 ? [{ id: '7', userName: 'local' }] : [], totalResults: 1_000 } };
    };

    const { users, counts } = await verify(contextOf({ client: { list } }), { pageSize: 1 });

    expect(pages).toEqual([1, 2]);
    expect({ users, strangers: counts.stranger }).toEqual({ users: 1, strangers: 1 });
  });
});
