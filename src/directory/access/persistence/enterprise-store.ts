import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fold } from '../../../kernel/fold.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { databaseFailure, isUniqueViolation, translateErrors } from '../../database/database-failure.ts';
import type { Statement, Statements } from '../../database/statements.ts';
import { isStorableText } from '../../shared/storable-text.ts';
import { enterpriseNameTaken } from '../domain/access-faults.ts';
import type { Enterprise, EnterpriseStore } from '../domain/enterprise.ts';
import { EnterpriseTable } from './access-tables.ts';

const FIND_BY_NAME: Statement = {
  name: 'find_enterprise_by_name',
  text: 'SELECT id, name, created_at FROM enterprise WHERE name_key = $1',
};

const RENAME: Statement = {
  name: 'rename_enterprise',
  text: 'UPDATE enterprise SET name = $2, name_key = $3 WHERE name_key = $1 RETURNING id, name, created_at',
};

/**
 * Deletes the row, which ends all access tokens and sessions, since their lookups join it; queues the enterprise for
 * the removal of its data.
 */
const DELETE: Statement = {
  name: 'delete_enterprise',
  text: `WITH deleted AS (DELETE FROM enterprise WHERE name_key = $1 RETURNING id, name, created_at), noted AS (
  INSERT INTO enterprise_deletion (enterprise_id, deleted_at, due_at)
  SELECT id, $2::timestamptz, $2::timestamptz FROM deleted
)
SELECT id, name, created_at FROM deleted`,
};

interface EnterpriseRow {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly created_at: string;
}

/** Stores enterprises in PostgreSQL. */
export function createEnterpriseStore(statements: Statements, entities: () => SqlEntityManager): EnterpriseStore {
  return new Store(statements, entities);
}

class Store implements EnterpriseStore {
  constructor(
    private readonly statements: Statements,
    private readonly entities: () => SqlEntityManager,
  ) {}

  async findByName(name: string): Promise<Enterprise | null> {
    if (!isStorableText(name)) return null;
    return this.#runForOne(FIND_BY_NAME, [fold(name)]);
  }

  async list(): Promise<readonly Enterprise[]> {
    const all = await translateErrors(this.entities().find(EnterpriseTable, {}, { orderBy: { nameKey: 'asc' } }));
    return all.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
  }

  async insert(name: string, createdAt: Date): Promise<Enterprise> {
    try {
      const id = await this.entities().insert(EnterpriseTable, { name, nameKey: fold(name), createdAt });
      return { id, name, createdAt };
    } catch (error) {
      throw error instanceof UniqueConstraintViolationException ? enterpriseNameTaken(name) : databaseFailure(error);
    }
  }

  async rename(name: string, newName: string): Promise<Enterprise | null> {
    if (!isStorableText(name)) return null;
    try {
      return await this.#runForOne(RENAME, [fold(name), newName, fold(newName)]);
    } catch (error) {
      throw isUniqueViolation(error) ? enterpriseNameTaken(newName) : error;
    }
  }

  async delete(name: string, at: Date): Promise<Enterprise | null> {
    return isStorableText(name) ? this.#runForOne(DELETE, [fold(name), at]) : null;
  }

  async #runForOne(statement: Statement, values: readonly unknown[]): Promise<Enterprise | null> {
    const [row] = await this.statements.run<EnterpriseRow>(statement, values);
    return row === undefined ? null : { id: row.id, name: row.name, createdAt: new Date(row.created_at) };
  }
}
