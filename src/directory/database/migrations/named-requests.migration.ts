import { Migration } from '@mikro-orm/migrations';

/**
 * A rejected creation has no user to be found by; the digest of its `userName` finds it. Few requests have one.
 */
export class NamedRequests extends Migration {
  override up(): void {
    this.addSql('ALTER TABLE request ADD COLUMN user_name_digest text');
    this.addSql(
      `CREATE INDEX request_user_name ON request (enterprise_id, user_name_digest, id)
        WHERE user_name_digest IS NOT NULL`,
    );
  }
}
