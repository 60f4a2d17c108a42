import { describe, expect, it, jest } from '@jest/globals';
import { UNPROVEN_GATEWAY } from '../../../src/kernel/fault.ts';
import { RequestReports } from '../../../src/scim/http/request-reports.ts';
import type { RequestReportInput } from '../../../src/wire/operations.generated.ts';
import { FakeDirectory, REQUEST_ID } from './facade.ts';

const REPORT: RequestReportInput = {
  id: REQUEST_ID,
  at: '2026-03-31T09:14:05.123Z',
  method: 'GET',
  path: '/Users',
  attributes: [],
  operation: 'Users',
  status: 200,
  reason: null,
  scimType: null,
  durationMs: 1,
  userId: null,
};
const ACME = { enterprise: 'acme', token: 't' };

function open() {
  const directory = new FakeDirectory();
  const onUnprovenReports = jest.fn();
  const reports = new RequestReports({ transport: directory, newRequestId: () => REQUEST_ID, onUnprovenReports });
  const addMany = (count: number, reporter = ACME) => {
    for (let i = 0; i < count; i += 1) reports.add(reporter, REPORT);
  };
  const sizes = () => directory.sent.map(({ variables }) => (variables.requests as unknown[]).length);
  return { directory, reports, addMany, sizes, onUnprovenReports };
}

describe('RequestReports', () => {
  it('sends one batch for each enterprise and token', async () => {
    const { directory, reports, addMany, sizes } = open();
    addMany(3);
    addMany(2, { enterprise: 'other', token: 't' });
    addMany(1, { enterprise: 'acme', token: 'u' });

    await reports.close();

    expect(sizes()).toEqual([3, 2, 1]);
    expect(directory.sent.map(({ caller }) => caller.token)).toEqual(['t', 't', 'u']);
    expect(reports.lost).toBe(0);
  });

  it('sends a full batch at once and the rest after 500 ms', async () => {
    jest.useFakeTimers();
    const { addMany, sizes } = open();
    addMany(150);

    await jest.advanceTimersByTimeAsync(0);
    const atOnce = sizes();
    await jest.advanceTimersByTimeAsync(500);
    jest.useRealTimers();

    expect(atOnce).toEqual([100]);
    expect(sizes()).toEqual([100, 50]);
  });

  it('sends a batch after the previous one is taken', async () => {
    const { directory, reports, addMany, sizes } = open();
    let release = () => {};
    directory.delay = new Promise((resolve) => {
      release = resolve;
    });
    addMany(300);
    await new Promise(setImmediate);

    const underWay = sizes();
    release();
    await reports.close();

    expect(underWay).toEqual([100]);
    expect(sizes()).toEqual([100, 100, 100]);
  });

  it('queues at most 10 000 and counts the others as lost', async () => {
    const { reports, addMany } = open();
    addMany(10_007);

    expect(reports.lost).toBe(7);

    await reports.close();
    addMany(1);
    expect(reports.lost).toBe(7);
    await reports.close();
  });

  it('counts a refused batch as lost and does not send it again', async () => {
    const { directory, reports, addMany, sizes } = open();
    directory.refusal = 'TIMED_OUT';
    addMany(100);
    await new Promise(setImmediate);

    directory.refusal = null;
    await reports.close();

    expect(sizes()).toEqual([100]);
    expect(reports.lost).toBe(100);
  });

  it('does not count reports of a token without permission as lost', async () => {
    const { directory, reports, addMany } = open();
    directory.refusal = 'FORBIDDEN';
    addMany(5);

    await reports.close();

    expect(reports.lost).toBe(0);
  });

  it('counts reports of a gateway without a valid secret as lost, and calls back', async () => {
    const { directory, reports, addMany, onUnprovenReports } = open();
    directory.refusal = 'FORBIDDEN';
    directory.refusedField = UNPROVEN_GATEWAY;
    addMany(5);

    await reports.close();

    expect(reports.lost).toBe(5);
    expect(onUnprovenReports).toHaveBeenCalledTimes(1);
  });

  it('drops the rest when it closes during an outage of the directory', async () => {
    const { directory, reports, addMany, sizes } = open();
    directory.refusal = 'UNAVAILABLE';
    for (let enterprise = 0; enterprise < 120; enterprise += 1)
      addMany(2, { enterprise: `e${enterprise}`, token: 't' });

    await reports.close();

    expect(sizes()).toEqual(Array(50).fill(2));
    expect(reports.lost).toBe(240);
  });

  it('sends at most fifty batches at once', async () => {
    const { directory, reports, addMany } = open();
    let underWay = 0;
    const most: number[] = [];
    const send = jest.spyOn(directory, 'send').mockImplementation(async () => {
      underWay += 1;
      most.push(underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return { data: null, error: null } as never;
    });
    for (let enterprise = 0; enterprise < 120; enterprise += 1)
      addMany(1, { enterprise: `e${enterprise}`, token: 't' });

    await reports.close();

    expect(send).toHaveBeenCalledTimes(120);
    expect(Math.max(...most)).toBe(50);
  });
});
