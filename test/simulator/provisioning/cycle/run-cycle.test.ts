import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCycle } from '../../../../src/simulator/provisioning/cycle/run-cycle.ts';
import { contextOf } from '../../../support/simulator/context.ts';
import {
  direct,
  MANAGER,
  SMALL_MAPPING,
  startJob,
  type TestJob,
  type TestJobSettings,
} from '../../../support/simulator/job.ts';
import { MemorySource } from '../../../support/simulator/source.ts';
import { type SimulatorTarget, startTarget } from '../../../support/simulator/target.ts';

let target: SimulatorTarget;
let source: MemorySource;
let job: TestJob;

beforeEach(async () => {
  target = await startTarget();
  source = new MemorySource('anna', 'ben', 'cleo');
  begin();
});

afterEach(async () => {
  await job.close();
  await target.close();
});

function begin(settings: TestJobSettings = {}): void {
  job = startJob(source, target.tenantUrl, settings);
}

/** Method and path of the requests since the last call, without ids and filter values. */
function takeRequests(): string[] {
  return target.requests
    .splice(0)
    .map(({ method, path }) => `${method} ${path.replace(/\/id-.*/, '/:id').replace(/eq.*/, 'eq')}`)
    .toSorted();
}

const idOf = (name: string) => target.userOf(`${name}@acme.example`)?.id;

describe('the initial cycle', () => {
  it('queries every user and creates missing ones', async () => {
    const summary = await job.next();

    expect(summary).toMatchObject({ kind: 'initial', created: 3, failed: 0, escrowed: 0, quarantine: null });
    expect(takeRequests()).toEqual([
      ...Array(4).fill('GET /Users?filter=userName+eq'),
      ...Array(3).fill('POST /Users'),
    ]);
    expect(target.userOf('anna@acme.example')).toMatchObject({ active: true, title: 'Agent' });
  });

  it('links existing users and sends only differences', async () => {
    target.users.set('id-7', { id: 'id-7', userName: 'ANNA@acme.example', active: true, title: 'Agent' });

    const summary = await job.next();

    expect(summary).toMatchObject({ created: 2, updated: 1 });
    expect(target.users.get('id-7')).toMatchObject({
      userName: 'ANNA@acme.example',
      name: { givenName: 'anna' },
      emails: [{ type: 'work', value: 'anna@acme.example' }],
    });
    expect(job.events).toContainEqual(
      expect.objectContaining({
        action: 'update',
        targetId: 'id-7',
        attributes: ['emails[type eq "work"].value', 'name.givenName'],
      }),
    );
  });

  it('creates no disabled, deleted or unassigned users', async () => {
    source.change(0, { accountEnabled: false });
    source.change(1, { isDeleted: true });
    source.change(2, { isAssigned: false });

    expect(await job.next()).toMatchObject({ created: 0, skipped: 3 });
    expect(target.users.size).toBe(0);
  });

  it('provisions all users with the scope all, except filtered ones', async () => {
    source.change(0, { isAssigned: false });
    source.change(1, { attributes: { jobTitle: 'Guest' } });
    const clauses = [{ attribute: 'jobTitle', operator: 'EQUALS', value: 'Agent' }] as const;
    begin({ scope: 'all', scopingFilters: [{ title: 'Agents', clauses }] });

    await job.next();

    expect([idOf('anna'), idOf('ben'), idOf('cleo')].map(Boolean)).toEqual([true, false, true]);
  });

  it('fails for two matching users of the target', async () => {
    for (const id of ['1', '2']) target.users.set(id, { id, userName: 'anna@acme.example' });

    expect(await job.next()).toMatchObject({ created: 2, failed: 1, escrowed: 1 });
    expect(job.events).toContainEqual(expect.objectContaining({ errorCode: 'DuplicateTargetEntries' }));
  });

  it('queries by the second matching attribute when the first one finds no user', async () => {
    const rows = [direct('userName', 'userPrincipalName', 1), direct('externalId', 'mailNickname', 2)];
    source.change(0, { attributes: { mailNickname: 'an' } });
    target.users.set('id-7', { id: 'id-7', userName: 'old@acme.example', externalId: 'AN' });
    begin({ mapping: { rows } });

    await job.next();

    expect(target.users.get('id-7')).toMatchObject({ userName: 'anna@acme.example' });
  });

  it('sends managers once all users have an id', async () => {
    source.change(0, { managerId: 'object-cleo' });
    source.change(1, { managerId: 'object-nobody' });
    begin({ mapping: { rows: [...SMALL_MAPPING.rows, direct(MANAGER, 'manager')] } });

    expect(await job.next()).toMatchObject({ created: 3, updated: 1 });
    const extension = MANAGER.slice(0, MANAGER.lastIndexOf(':'));
    expect(target.userOf('anna@acme.example')).toMatchObject({ [extension]: { manager: { value: idOf('cleo') } } });
  });

  it('continues where it was stopped', async () => {
    begin({ concurrency: 1 });
    const stop = new AbortController();
    target.fault = ({ method }) => {
      if (method === 'POST') stop.abort();
      return null;
    };
    await job.runCycle(job.now, stop.signal);
    expect(target.users.size).toBe(1);
    takeRequests();

    const summary = await job.next();

    expect(summary).toMatchObject({ kind: 'initial', created: 2 });
    expect(takeRequests().filter((request) => request.startsWith('POST'))).toHaveLength(2);
  });
});

describe('an incremental cycle', () => {
  beforeEach(async () => {
    await job.next();
    takeRequests();
    job.events.splice(0);
  });

  it('sends no requests when nothing changed', async () => {
    expect(await job.next()).toMatchObject({ kind: 'incremental', updated: 0, skipped: 0 });
    expect(takeRequests()).toEqual([]);
  });

  it('reads changed users by their link, and sends the differences', async () => {
    source.change(1, { attributes: { jobTitle: 'Chief' } });

    expect(await job.next()).toMatchObject({ updated: 1 });
    expect(takeRequests()).toEqual(['GET /Users/:id', 'GET /Users?filter=userName+eq', 'PATCH /Users/:id']);
    expect(target.userOf('ben@acme.example')).toMatchObject({ title: 'Chief' });
  });

  it('sends nothing when the target is up to date', async () => {
    source.change(1, {});

    expect(await job.next()).toMatchObject({ updated: 0, skipped: 1 });
  });

  it.each([{ isAssigned: false }, { accountEnabled: false }, { isDeleted: true }])(
    'disables once and enables the same user again: %j',
    async (change) => {
      const id = idOf('anna');
      source.change(0, change);
      expect(await job.next()).toMatchObject({ disabled: 1 });
      expect(target.users.get(id ?? '')).toMatchObject({ active: false });
      source.change(0, change);
      expect(await job.next()).toMatchObject({ disabled: 0, skipped: 1 });

      source.change(0, { isAssigned: true, accountEnabled: true, isDeleted: false, attributes: { jobTitle: 'Back' } });

      expect(await job.next()).toMatchObject({ restored: 1, created: 0 });
      expect(target.users.get(id ?? '')).toMatchObject({ active: true, title: 'Back' });
    },
  );

  it('deletes purged users', async () => {
    source.change(0, { isDeleted: true });
    await job.next();
    source.purge(0);
    job.events.splice(0);

    expect(await job.next()).toMatchObject({ deleted: 1 });
    expect(idOf('anna')).toBeUndefined();
    expect(job.events).toMatchObject([{ action: 'delete', sourceId: 'gone-0' }]);
  });

  it('counts a purged user whom the target has lost as deleted', async () => {
    target.users.clear();
    source.purge(0);

    expect(await job.next()).toMatchObject({ deleted: 1, failed: 0 });
  });

  it('does not delete a user who was unassigned first', async () => {
    source.change(0, { isAssigned: false });
    await job.next();
    source.purge(0);

    expect(await job.next()).toMatchObject({ deleted: 0, skipped: 1 });
    expect(target.userOf('anna@acme.example')).toMatchObject({ active: false });
  });

  it('fails with InvalidAnchor for a user deleted in the target, until a restart', async () => {
    target.users.delete(idOf('anna') ?? '');
    source.change(0, {});
    expect(await job.next()).toMatchObject({ failed: 1, escrowed: 1 });
    expect(job.events).toMatchObject([{ errorCode: 'InvalidAnchor' }]);
    expect(await job.next()).toMatchObject({ failed: 1 });

    job.restart('cycle');

    expect(await job.next()).toMatchObject({ kind: 'initial', created: 1, failed: 0, escrowed: 0 });
    expect(idOf('anna')).toBeDefined();
  });

  it('links all users again after a full restart', async () => {
    job.restart('full');

    expect(await job.next()).toMatchObject({ kind: 'initial', created: 0, failed: 0 });
    expect(job.events.map(({ action }) => action)).toEqual(['match', 'match', 'match']);
  });

  it('sends a manager once it is provisioned', async () => {
    begin({ state: job.state, mapping: { rows: [...SMALL_MAPPING.rows, direct(MANAGER, 'manager')] } });
    source.change(source.join('dora'), { isAssigned: false });
    source.change(0, { managerId: 'object-dora' });
    expect(await job.next()).toMatchObject({ created: 0, updated: 0 });
    source.change(3, { isAssigned: true });

    expect(await job.next()).toMatchObject({ created: 1, updated: 1 });
    const extension = MANAGER.slice(0, MANAGER.lastIndexOf(':'));
    expect(target.userOf('anna@acme.example')).toMatchObject({ [extension]: { manager: { value: idOf('dora') } } });
  });

  it('fails for a resource that is linked to another user', async () => {
    source.change(0, { userPrincipalName: 'x@acme.example', isAssigned: false });
    await job.next();
    source.join('anna');

    expect(await job.next()).toMatchObject({ failed: 1 });
    expect(job.events.at(-1)).toMatchObject({ errorCode: 'DuplicateSourceEntries' });
  });
});

describe('users out of scope, when skipped', () => {
  it('stay active', async () => {
    begin({ skipOutOfScopeDeletions: true });
    await job.next();
    source.change(0, { isAssigned: false });

    expect(await job.next()).toMatchObject({ disabled: 0, skipped: 1 });
    expect(target.userOf('anna@acme.example')).toMatchObject({ active: true });
  });
});

describe('the threshold of accidental deletions', () => {
  beforeEach(async () => {
    begin({ accidentalDeletionThreshold: 1 });
    await job.next();
    source.change(0, { accountEnabled: false });
    source.change(1, { isAssigned: false });
    source.change(2, { attributes: { jobTitle: 'Chief' } });
  });

  it('holds back only disables and deletes above it', async () => {
    expect(await job.next()).toMatchObject({ disabled: 0, updated: 1, quarantine: 'StagedDelete' });
    expect(await job.runCycle(job.now)).toBeNull();
    expect(target.userOf('anna@acme.example')).toMatchObject({ active: true });
  });

  it('carries them out once they are allowed', async () => {
    await job.next();

    job.allowDeletes();

    expect(await job.next()).toMatchObject({ disabled: 2, quarantine: null });
    expect(await job.next()).toMatchObject({ disabled: 0 });
  });

  it('discards them once they are rejected', async () => {
    await job.next();

    job.rejectDeletes();

    expect(await job.next()).toMatchObject({ disabled: 0, quarantine: null });
    expect(target.userOf('anna@acme.example')).toMatchObject({ active: true });
  });

  it('carries out as many as the threshold', async () => {
    source.change(1, { isAssigned: true });

    expect(await job.next()).toMatchObject({ disabled: 1, quarantine: null });
  });
});

describe('provisioning on demand', () => {
  it('provisions one user, without roles, in the legacy format', async () => {
    const rows = [...SMALL_MAPPING.rows, { ...direct('roles[primary eq "True"].value', 'jobTitle') }];
    begin({ mapping: { rows }, dialect: 'aadOptscim062020' });

    expect(await job.provisionOnDemand(1, job.now)).toMatchObject({ action: 'create', status: 'success' });
    source.change(1, { attributes: { jobTitle: 'Chief' } });
    expect(await job.provisionOnDemand(1, job.now)).toMatchObject({ action: 'update', attributes: ['title'] });

    expect(target.userOf('ben@acme.example')).not.toHaveProperty('roles');
    expect(target.requests.at(-1)?.body.Operations).toEqual([{ op: 'Replace', path: 'title', value: 'Chief' }]);
  });

  it('disables no users', async () => {
    await job.provisionOnDemand(1, job.now);
    source.change(1, { accountEnabled: false });

    expect(await job.provisionOnDemand(1, job.now)).toMatchObject({ status: 'skipped' });
    expect(target.userOf('ben@acme.example')).toMatchObject({ active: true });
  });
});

describe('runCycle', () => {
  it('sends only the first query when the target cannot be reached, and reports the end of the cycle', async () => {
    const failure = { status: 503, errorCode: 'ServiceUnavailable', detail: 'down' };
    const queries: unknown[] = [];
    const find = async (query: unknown) => {
      queries.push(query);
      return { failure } as never;
    };
    const context = { ...contextOf({ client: { find } }), kind: 'initial' } as const;
    const ended: unknown[] = [];

    const summary = await runCycle(context, {
      listener: { cycleEnded: (cycle) => void ended.push(cycle) },
      signal: null,
    });

    expect(queries).toHaveLength(1);
    expect(summary).toMatchObject({ number: 1, kind: 'initial', created: 0 });
    expect(ended).toEqual([summary]);
  });
});
