import { Migration } from '@mikro-orm/migrations';

/** What an access token is still asked for since it ended, and which one took its place. */
export class TokensAndEnterprises extends Migration {
  override up(): void {
    this.addSql(`ALTER TABLE access_token
      ADD COLUMN refused_count int NOT NULL DEFAULT 0,
      ADD COLUMN refused_first_at timestamptz(3),
      ADD COLUMN refused_last_at timestamptz(3),
      ADD COLUMN successor_id uuid`);
  }
}
