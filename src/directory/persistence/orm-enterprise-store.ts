import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Fault } from '../../kernel/fault.ts';
import { fold } from '../../kernel/fold.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Enterprise, EnterpriseStore } from '../domain/enterprise.ts';
import { answerOf, databaseFailure } from './database-failure.ts';
import { EnterpriseTable } from './enterprise.table.ts';
import type { Statement, Statements } from './statements.ts';
import { isStorable } from './storable.ts';

const FIND_BY_NAME: Statement = {
  name: 'find_enterprise_by_name',
  text: 'SELECT id, name, created_at FROM enterprise WHERE name_key = $1',
};

interface EnterpriseRow {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly created_at: string;
}

/** Enterprises; the directory asks for one by name at every request. */
export class OrmEnterpriseStore implements EnterpriseStore {
  constructor(
    private readonly statements: Statements,
    private readonly entities: () => SqlEntityManager,
  ) {}

  async findByName(name: string): Promise<Enterprise | null> {
    if (!isStorable(name)) return null;
    const [row] = await this.statements.run<EnterpriseRow>(FIND_BY_NAME, [fold(name)]);
    return row === undefined ? null : { id: row.id, name: row.name, createdAt: new Date(row.created_at) };
  }

  async list(): Promise<readonly Enterprise[]> {
    const all = await answerOf(this.entities().find(EnterpriseTable, {}, { orderBy: { nameKey: 'asc' } }));
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
}

function enterpriseNameTaken(name: string): Fault {
  return new Fault('ENTERPRISE_NAME_TAKEN', `Enterprise "${name}" already exists; choose another name.`, 'name');
}
