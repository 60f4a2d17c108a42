import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createJob } from '../../../src/simulator/provisioning/job.ts';
import { createJobState } from '../../../src/simulator/provisioning/state/job-state.ts';
import { openJobState } from '../../../src/simulator/provisioning/state/job-state-file.ts';
import { temporaryFolder } from '../../support/product/running-server.ts';
import { direct, startJob, type TestJob, type TestJobSettings, USUAL } from '../../support/simulator/job.ts';
import { MemorySource } from '../../support/simulator/source.ts';
import {
  type SeenRequest,
  type SimulatorTarget,
  startTarget,
  type TargetFault,
} from '../../support/simulator/target.ts';

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

/** Makes requests with a method fail: all of them, or only the first `times`. */
function failRequests(method: string, fault: TargetFault, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  target.fault = (request: SeenRequest) => (request.method === method && left-- > 0 ? fault : null);
}

describe('a failed user', () => {
  it('goes to escrow and is retried at growing intervals, without delaying others', async () => {
    target.fault = ({ body }) =>
      body.userName === 'ben@acme.example' ? { status: 400, body: { detail: 'no' } } : null;

    const failures = [];
    for (let cycle = 0; cycle < 9; cycle++) failures.push((await job.next()).failed);

    expect(target.users.size).toBe(2);
    expect(failures).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0]);
    expect(job.events.find(({ status }) => status === 'failure')).toMatchObject({
      errorCode: 'SystemForCrossDomainIdentityManagementBadRequest',
      detail: '400: no',
    });
  });

  it('leaves escrow when it succeeds', async () => {
    failRequests('POST', { status: 500 }, 1);
    expect(await job.next()).toMatchObject({ created: 2, failed: 1, escrowed: 1 });

    expect(await job.next()).toMatchObject({ created: 1, failed: 0, escrowed: 0 });
  });

  it('does not fail when only the response was lost: it is found, linked, and not created twice', async () => {
    failRequests('POST', 'lostReply', 1);

    expect(await job.next()).toMatchObject({ created: 2, failed: 0 });
    expect(target.users.size).toBe(3);
    expect(job.status(job.now)).toMatchObject({ linked: 3, escrowed: 0 });
  });

  it('fails with the conflict when the query does not find the other user', async () => {
    failRequests('POST', { status: 409, body: { detail: 'taken' } });

    expect(await job.next()).toMatchObject({ failed: 3 });
    expect(job.events.map(({ errorCode }) => errorCode)).toEqual(['EntryConflict', 'EntryConflict', 'EntryConflict']);
  });

  it('does not move the watermark while the target is unavailable', async () => {
    await job.next();
    source.change(0, { attributes: { jobTitle: 'Chief' } });
    target.fault = () => ({ status: 503 });
    expect(await job.next()).toMatchObject({ updated: 0, failed: 1, quarantine: null });

    target.fault = () => null;

    expect(await job.next()).toMatchObject({ updated: 1 });
  });

  it('is a user whom the target returns in an invalid form; other users are provisioned', async () => {
    const wrong = { id: 'id-ben', userName: 'ben@acme.example', active: 'True' };
    const body = { totalResults: 1, Resources: [wrong] };
    target.fault = ({ method, path }) => (method === 'GET' && path.includes('ben%40') ? { status: 200, body } : null);

    expect(await job.next()).toMatchObject({ created: 2, failed: 1, escrowed: 1, quarantine: null });
    expect(job.events.find(({ status }) => status === 'failure')).toMatchObject({
      errorCode: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
    });
  });

  it('is a user whose expression fails; other users are provisioned', async () => {
    const text = 'Mid([givenName], 1, [jobTitle])';
    const title = { ...direct('title', ''), from: { kind: 'expression', text } } as const;
    source.change(0, { attributes: { jobTitle: '3' } });
    source.change(1, { attributes: { jobTitle: '2' } });
    begin({ mapping: { rows: [direct('userName', 'userPrincipalName', 1), title] } });

    expect(await job.next()).toMatchObject({ created: 2, failed: 1, escrowed: 1 });
    expect(target.userOf('anna@acme.example')).toMatchObject({ title: 'ann' });
  });
});

describe('quarantine', () => {
  it.each([
    ['bad credentials', { status: 401 }, 'SystemForCrossDomainIdentityManagementCredentialValidationFailure'],
    ['a query that is not found', { status: 404 }, 'SystemForCrossDomainIdentityManagementServiceIncompatible'],
    ['no ListResponse', { status: 200, body: [] }, 'SystemForCrossDomainIdentityManagementServiceIncompatible'],
  ])('starts at once with %s', async (_, fault, reason) => {
    failRequests('GET', fault);

    expect(await job.next()).toMatchObject({ created: 0, quarantine: reason });
    expect(target.requests).toHaveLength(1);
  });

  it('starts within a cycle when the token expires, and loses nothing', async () => {
    failRequests('POST', { status: 401 });
    begin({ concurrency: 1 });
    expect(await job.next()).toMatchObject({ failed: 1, escrowed: 0 });
    expect(await job.runCycle(job.now)).toBeNull();

    target.fault = () => null;
    job.pass(6);

    expect(await job.next()).toMatchObject({ created: 3, quarantine: null });
  });

  it('switches the job off after 28 days, until a restart', async () => {
    failRequests('GET', { status: 401 });
    await job.next();
    job.pass(28 * 24);
    expect(job.status(job.now).isDisabled).toBe(true);
    expect(await job.runCycle(job.now)).toBeNull();

    target.fault = () => null;
    job.restart('cycle');

    expect(await job.next()).toMatchObject({ created: 3, quarantine: null });
  });
});

describe('a killed job', () => {
  it('continues from the state in its folder, although the last changes were not saved', async () => {
    const folder = await temporaryFolder();
    const state = openJobState(folder.path);
    begin({ state });
    await job.next();
    state.setProgress({ watermark: 0 });
    source.join('dora');
    source.change(0, { attributes: { jobTitle: 'Chief' } });
    await job.close();

    begin({ state: openJobState(folder.path) });

    expect(await job.next()).toMatchObject({ kind: 'incremental', created: 1, updated: 1, failed: 0 });
    expect(target.users.size).toBe(4);
    await folder.remove();
  });

  it('matches in the initial cycle the users it created and did not save', async () => {
    await job.next();
    target.requests.splice(0);
    begin();

    expect(await job.next()).toMatchObject({ kind: 'initial', created: 0, failed: 0 });
    expect(job.status(job.now).linked).toBe(3);
  });
});

describe('testing the connection', () => {
  it('queries a user who cannot exist, then any user', async () => {
    await job.next();
    target.requests.splice(0);

    expect(await job.testConnection()).toEqual({ isSuccessful: true });
    expect(target.requests.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/Users\?filter=userName\+eq\+%22[0-9a-f-]{36}%22$/),
      '/Users?startIndex=1&count=1',
      expect.stringMatching(/^\/Users\/id-/),
    ]);
  });

  it.each([401, 404, 501])('blames the credentials for every failure (%i)', async (status) => {
    target.fault = () => ({ status });

    expect(await job.testConnection()).toMatchObject({
      isSuccessful: false,
      message: expect.stringContaining('credentials'),
      failure: { status },
    });
  });
});

describe('a job with faults for a while', () => {
  it('ends with a target that equals the source', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `user${index}`);
    source = new MemorySource(...names);
    begin({ concurrency: 6 });
    const faults: TargetFault[] = [
      'lostReply',
      'lostRequest',
      { status: 503, headers: { 'retry-after': '0' } },
      { status: 500 },
    ];
    let count = 0;
    target.fault = () => (++count % 5 === 0 ? (faults[(count / 5) % faults.length] ?? null) : null);
    await job.next();
    for (const index of names.keys()) source.change(index, { accountEnabled: index % 3 > 0 });
    await job.next();
    for (const index of names.keys()) source.change(index, { attributes: { jobTitle: `Title ${index}` } });
    await job.next();

    target.fault = () => null;
    job.pass(24);
    await job.next();

    expect(await job.verify()).toMatchObject({ isFaultless: true, differences: [] });
    expect(job.status(job.now).escrowed).toBe(0);
  });
});

describe('createJob', () => {
  const create = (settings: TestJobSettings) =>
    createJob({ settings: { ...USUAL, ...settings }, source, state: createJobState() });

  it('refuses an invalid tenant URL, and a mapping without a matching attribute', () => {
    expect(() => create({ tenantUrl: 'ftp://acme.example/' })).toThrow(/not an http or https URL/);
    expect(() => create({ mapping: { rows: [direct('userName', 'userPrincipalName')] } })).toThrow(/matching/i);
  });

  it('has the status of a job that has done nothing', () => {
    expect(create({ tenantUrl: target.tenantUrl }).status(job.now)).toEqual({
      quarantine: null,
      isDisabled: false,
      isInitialDone: false,
      isUnderWay: false,
      linked: 0,
      escrowed: 0,
    });
  });
});
