import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { PipelinedConnection } from '../../../src/directory/database/pipelined-connection.ts';
import { PostgresExecutor } from '../../../src/directory/database/postgres-executor.ts';
import type { QueryClass, Statement } from '../../../src/directory/database/statements.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../support/database/databases.ts';

const lookup = (text: string): Statement => ({ name: null, text, queryClass: 'POINT' });
const times = <Result>(count: number, work: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

const WHO: Statement = { name: 'who', text: 'SELECT pg_backend_pid() AS pid, $1::int AS at', queryClass: 'POINT' };

onDatabase((open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open({ statementTimeoutMs: 1_500 });
  });

  const who = async (at = 0) => (await test.statements.run<{ pid: number; at: number }>(WHO, [at]))[0];

  it('returns to each lookup its own result, over at most two connections', async () => {
    const answers = [...(await times(100, who)), ...(await times(100, who))];

    expect(answers.map((answer) => answer?.at)).toEqual([...Array(100).keys(), ...Array(100).keys()]);
    expect(new Set(answers.map((answer) => answer?.pid)).size).toBeLessThanOrEqual(2);
  });

  it('fails only the lookup that the server rejects', async () => {
    const outcomes = await Promise.allSettled([
      ...[1, 2, 3].map(who),
      test.statements.run(lookup('SELECT 1 / 0'), []),
      ...[4, 5, 6].map(who),
    ]);

    expect(outcomes.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([3]);
  });

  it.each(['PAGE', 'RANGE', 'SCAN'] as const)('serves enterprises in turns (%s)', async (queryClass) => {
    const order: number[] = [];
    const ask = async (enterprise: number) => {
      const enterpriseId = enterprise as EnterpriseId;
      await test.statements.run({ name: null, text: 'SELECT $1::int', queryClass, enterpriseId }, [enterprise]);
      order.push(enterprise);
    };
    // Opens the connections first, since statements of the other enterprise would overtake during that.
    await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
    order.length = 0;
    await Promise.all([...Array(100).fill(1), 2].map(ask));

    expect(order.indexOf(2)).toBeLessThan(30);
  });

  it('rejects the statements of an enterprise beyond 1,024 queued ones, and of no other', async () => {
    const ask = (enterprise: number) => {
      const broad = {
        name: null,
        text: 'SELECT 1',
        queryClass: 'RANGE',
        enterpriseId: enterprise as EnterpriseId,
      } as const;
      return test.statements.run(broad, []).then(
        () => 'OK',
        ({ code }) => code,
      );
    };
    const codes = await Promise.all([...Array(1_200).fill(1), 2].map(ask));

    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThanOrEqual(100);
    // On a busy machine some wait longer than the statement timeout of this test.
    const accepted = codes.filter((code) => code === 'OK' || code === 'TIMED_OUT');
    expect(accepted.length).toBeGreaterThanOrEqual(1_024);
    expect(accepted).toContain('OK');
    expect(codes.at(-1)).not.toBe('RATE_LIMITED');
  });

  it('does not queue lookups after slow ones', async () => {
    const order: string[] = [];
    const slow = times(8, async () => {
      await test.statements.run(lookup('SELECT pg_sleep(0.4)'), []);
      order.push('slow');
    });
    await wait(100);
    await times(20, async () => {
      await who();
      order.push('quick');
    });
    await slow;

    expect(order.slice(0, 20)).toEqual(Array(20).fill('quick'));
  });

  it('times out a slow lookup, and continues', async () => {
    const late = test.statements.run(lookup('SELECT pg_sleep(30)'), []);

    await expect(late).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect(who()).resolves.toMatchObject({ at: 0 });
  });

  it('fails the pending statements of a lost connection, and opens a new one', async () => {
    const pids = new Set((await times(50, who)).map((answer) => answer?.pid));
    const lost = test.statements.run(lookup('SELECT pg_sleep(1)'), []);
    const outcome = expect(lost).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const cut: Statement = { name: null, text: 'SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid' };
    await test.statements.run(cut, [[...pids]]);

    await outcome;
    await wait(200);
    const again = await times(50, who);
    expect(again.some((answer) => pids.has(answer?.pid))).toBe(false);
  });

  it.each(['RANGE', 'SCAN'] as const)('leaves connections to changes (%s)', async (queryClass) => {
    const order: string[] = [];
    const around = times(20, async () => {
      await test.statements.run({ name: null, text: 'SELECT pg_sleep(0.2)', queryClass }, []);
      order.push('around');
    });
    await wait(50);
    await times(5, async () => {
      await test.statements.run({ name: null, text: 'SELECT 1' }, []);
      order.push('change');
    });

    expect(order).toEqual(Array(5).fill('change'));
    await expect(around).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  it.each(['PAGE', 'SCAN'] as const)(
    'does not let the longest %s of an enterprise block another one',
    async (queryClass) => {
      const order: number[] = [];
      const ask = async (enterprise: number, seconds: number) => {
        const enterpriseId = enterprise as EnterpriseId;
        await test.statements.run({ name: null, text: 'SELECT pg_sleep($1)', queryClass, enterpriseId }, [seconds]);
        order.push(enterprise);
      };
      await Promise.all([ask(1, 0.4), ask(1, 0.4), ask(2, 0)]);

      expect(order).toEqual([2, 1, 1]);
    },
  );

  it('does not queue ranges after scans', async () => {
    const order: string[] = [];
    const run = async (queryClass: QueryClass, seconds: number) => {
      await test.statements.run({ name: null, text: 'SELECT pg_sleep($1)', queryClass }, [seconds]);
      order.push(queryClass);
    };
    await Promise.all([times(5, () => run('SCAN', 0.1)), run('RANGE', 0.01)]);

    expect(order[0]).toBe('RANGE');
  });

  it('drops statements that were queued for the statement timeout', async () => {
    const slow = { name: null, text: 'SELECT pg_sleep(0.9)', queryClass: 'RANGE' } as const;
    const codes = await times(4, () => test.statements.run(slow, []).catch(({ code }) => code));

    expect(codes).toEqual([[expect.anything()], [expect.anything()], 'TIMED_OUT', 'TIMED_OUT']);
  });

  it.each([3, 4])('leaves one of %i connections to changes when ranges and scans run', async (poolSize) => {
    const small = await open({ poolSize });
    const order: string[] = [];
    const run = async (queryClass: QueryClass | undefined, seconds: number) => {
      const statement = { name: null, text: 'SELECT pg_sleep($1)', ...(queryClass && { queryClass }) };
      await small.statements.run(statement, [seconds]);
      order.push(queryClass ?? 'CHANGE');
    };
    const around = Promise.all([times(3, () => run('RANGE', 0.3)), times(3, () => run('SCAN', 0.3))]);
    await wait(50);
    await run(undefined, 0);
    await around;

    expect(order[0]).toBe('CHANGE');
  });

  it('limits a statement to one processor of the server', async () => {
    const [row] = await test.statements.run<{ workers: string }>(
      { name: null, text: "SELECT current_setting('max_parallel_workers_per_gather') AS workers" },
      [],
    );

    expect(row?.workers).toBe('0');
  });
});

it('uses the responsive pipelined connection with the fewest pending responses, or else the pool', async () => {
  const pipelined = (name: string, isResponsive: boolean, pending: number) =>
    ({ isResponsive, pending, query: async () => (name === 'none' ? null : [name]) }) as unknown as PipelinedConnection;
  const client = { query: async () => ({ rows: ['pool'] }), release: () => undefined };
  const pool = { options: {}, connect: async () => client } as unknown as Pool;
  const run = (...connections: PipelinedConnection[]) => new PostgresExecutor(pool, connections).run(WHO, []);

  expect(await run(pipelined('stalled', false, 0), pipelined('busy', true, 2), pipelined('idle', true, 1))).toEqual([
    'idle',
  ]);
  expect([await run(), await run(pipelined('none', true, 0))]).toEqual([['pool'], ['pool']]);
});
