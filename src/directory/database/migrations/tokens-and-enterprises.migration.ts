import { Migration } from '@mikro-orm/migrations';

/**
 * What an access token is still asked for since it ended, and which one took its place; and enterprises that were deleted,
 * of which something may be left. As nothing else does, access tokens no longer refer to a row of their enterprise: so it
 * can be deleted before they are.
 */
export class TokensAndEnterprises extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `ALTER TABLE access_token
    ADD COLUMN refused_count int NOT NULL DEFAULT 0,
    ADD COLUMN refused_first_at timestamptz(3),
    ADD COLUMN refused_last_at timestamptz(3),
    ADD COLUMN successor_id uuid,
    DROP CONSTRAINT access_token_enterprise_id_fkey`,
  `CREATE TABLE enterprise_deletion (
    enterprise_id int PRIMARY KEY,
    deleted_at timestamptz(3) NOT NULL,
    due_at timestamptz(3) NOT NULL
  )`,
];
