import { Migration } from '@mikro-orm/migrations';

/**
 * Whom a request was about that was refused or failed: the `userName` that it gave, its key, in which parts of it are
 * looked for among the newest such requests, and who has the name already. Few requests have one.
 */
export class UserNamesOfRequests extends Migration {
  override up(): void {
    this.addSql(
      'ALTER TABLE request ADD COLUMN user_name text, ADD COLUMN user_name_key text, ADD COLUMN conflicting_user_id text',
    );
    this.addSql(
      `CREATE INDEX request_user_name_given ON request (enterprise_id, at, id)
        WHERE user_name_key IS NOT NULL`,
    );
  }
}
