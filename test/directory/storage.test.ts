import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { type Database, openDatabase } from '../../src/directory/storage.ts';
import { eachDatabase } from '../support/database/databases.ts';
import { givenEnterprise } from '../support/directory/given.ts';

const LIMITS = { poolSize: 2, connectTimeoutMs: 500, statementTimeoutMs: 500 };

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function withDatabase(url: string, use: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ url, ...LIMITS });
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

describe('a database', () => {
  it('opens while its server is down, and fails with a fault on a statement', async () => {
    await withDatabase(`postgres://nobody@127.0.0.1:${await closedPort()}/none`, async (database) => {
      const { stores } = database;

      expect(await database.isAlive()).toBe(false);
      await expect(stores.enterprises.findByName('acme')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(stores.enterprises.list()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(stores.enterprises.insert('acme', new Date())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(database.migrate()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    });
  });

  it('fails with a fault when the server accepts a connection and does not respond', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address() as { readonly port: number };

    await withDatabase(`postgres://nobody@127.0.0.1:${address.port}/none`, async ({ stores }) => {
      await expect(stores.enterprises.findByName('acme')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    });

    silent.close();
  });
});

eachDatabase((open) => {
  it('can be migrated twice', async () => {
    const { database } = await open();
    const enterprise = await givenEnterprise(database.stores);

    await database.migrate();

    expect(await database.stores.enterprises.list()).toEqual([enterprise]);
    expect(await database.isAlive()).toBe(true);
  });

  it('refuses to migrate after a newer program, and changes nothing', async () => {
    const { database, statements } = await open();
    const run = (text: string) => statements.run({ name: null, text }, []);
    await run("DELETE FROM migration WHERE name = '0009-request-quota'");
    await run("INSERT INTO migration (name) VALUES ('9999-of-tomorrow')");
    const before = await run('SELECT name FROM migration');

    await expect(database.migrate()).rejects.toThrow(/newer version of this program \(it has 9999-of-tomorrow\)/);

    expect(await run('SELECT name FROM migration')).toEqual(before);
  });

  it('lets several processes migrate at once', async () => {
    const { database, statements, settings } = await open();
    await statements.run({ name: null, text: 'DROP SCHEMA public CASCADE' }, []);
    await statements.run({ name: null, text: 'CREATE SCHEMA public' }, []);
    const processes = await Promise.all(Array.from({ length: 4 }, () => openDatabase(settings)));

    await Promise.all(processes.map((each) => each.migrate()));
    await Promise.all(processes.map((each) => each.close()));

    await expect(givenEnterprise(database.stores)).resolves.toMatchObject({ id: 1 });
  });

  it('recovers from the loss of its connections', async () => {
    const { database, statements } = await open({ poolSize: 2 });
    const kill = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()';

    await expect(statements.run({ name: null, text: kill }, [])).rejects.toMatchObject({ code: 'UNAVAILABLE' });

    expect(await database.isAlive()).toBe(true);
    expect(await database.stores.enterprises.list()).toEqual([]);
  });

  it('cancels only a statement that takes too long', async () => {
    const { database, statements } = await open({ statementTimeoutMs: 100, poolSize: 1 });

    const slow = statements.run({ name: null, text: 'SELECT pg_sleep(5)' }, []);

    await expect(slow).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(await database.isAlive()).toBe(true);
  });

  it('fails when every connection stays busy', async () => {
    const { statements } = await open({ poolSize: 1, connectTimeoutMs: 200 });
    const busy = statements.run({ name: null, text: 'SELECT pg_sleep(1)' }, []);

    const waiting = statements.run({ name: null, text: 'SELECT 1' }, []);

    await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await busy;
  });

  it('keeps its connection when the server refuses a statement', async () => {
    const { statements } = await open({ poolSize: 1 });
    const pid = async () => (await statements.run({ name: null, text: 'SELECT pg_backend_pid() AS pid' }, []))[0];
    const before = await pid();

    await expect(statements.run({ name: null, text: 'SELECT 1 / 0' }, [])).rejects.toMatchObject({ code: '22012' });

    expect(await pid()).toEqual(before);
  });
});
