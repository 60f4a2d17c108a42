import type { EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import type { Statements } from '../../database/statements.ts';
import type { FoundSession, LoginSession, LoginSessionStore, NewLoginSession } from '../domain/login-session.ts';
import {
  END_SESSIONS,
  FIND_SESSION,
  type FoundSessionRow,
  INSERT_SESSION,
  LIST_SESSIONS,
  type LoginSessionRow,
  rowToFoundSession,
  rowToSession,
} from './login-sessions.sql.ts';

/** Stores sessions in PostgreSQL with one prepared statement per method. */
export function createLoginSessionStore(statements: Statements): LoginSessionStore {
  return new Store(statements);
}

class Store implements LoginSessionStore {
  constructor(private readonly statements: Statements) {}

  async findByDigest(digest: Buffer): Promise<FoundSession | null> {
    const [row] = await this.statements.run<FoundSessionRow>(FIND_SESSION, [digest]);
    return row === undefined ? null : rowToFoundSession(row);
  }

  async list(enterpriseId: EnterpriseId, at: Date, most: number): Promise<readonly LoginSession[]> {
    const rows = await this.statements.run<LoginSessionRow>(LIST_SESSIONS, [enterpriseId, at, most]);
    return rows.map((row) => rowToSession(enterpriseId, row));
  }

  async insert(session: NewLoginSession, most: number): Promise<void> {
    const { enterpriseId, id, accessTokenId, digest, createdAt, expiresAt } = session;
    await this.statements.run(INSERT_SESSION, [enterpriseId, id, accessTokenId, digest, createdAt, expiresAt, most]);
  }

  async end(enterpriseId: EnterpriseId, id: LoginSessionId | null): Promise<readonly LoginSessionId[]> {
    const rows = await this.statements.run<Pick<LoginSessionRow, 'session_id'>>(END_SESSIONS, [enterpriseId, id]);
    return rows.map((row) => row.session_id);
  }
}
