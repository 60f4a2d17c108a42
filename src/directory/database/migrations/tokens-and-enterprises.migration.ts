import { Migration } from '@mikro-orm/migrations';

/**
 * Rejected requests of ended access tokens, the successor of a rotated token, and deleted enterprises whose data is not
 * removed yet. Access tokens lose their foreign key, so that an enterprise can be deleted before its tokens.
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
