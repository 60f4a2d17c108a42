import { PGlite, types } from '@electric-sql/pglite';
import { MikroORM } from '@mikro-orm/pglite';
import { type Connection, ORM_OPTIONS } from './connection.ts';
import { answerOf } from './database-failure.ts';
import { EmbeddedStatements } from './embedded-statements.ts';
import { GatheredLookups } from './gathered-lookups.ts';

/**
 * PostgreSQL within this process, on a folder that no other process may use meanwhile.
 *
 * @param dataDirectory a folder, made when it is not there, or `memory://`
 */
export async function openEmbedded(dataDirectory: string): Promise<Connection> {
  const embedded = await PGlite.create(dataDirectory, { parsers: { [types.TIMESTAMPTZ]: (text) => text } });
  const orm = await MikroORM.init({ ...ORM_OPTIONS, dbName: 'postgres', driverOptions: { pglite: embedded } });
  return {
    statements: new GatheredLookups(new EmbeddedStatements(embedded)),
    entities: () => orm.em.fork(),
    migrate: async () => {
      await answerOf(orm.migrator.up());
    },
    close: async () => {
      await orm.close();
      await embedded.close();
    },
  };
}
