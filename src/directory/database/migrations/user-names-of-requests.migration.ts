import { Migration } from '@mikro-orm/migrations';

/**
 * The user of a rejected or failed request: the `userName` that it had, its key, which is searched for parts among the
 * newest such requests, and the user who has the name already. Few requests have one.
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
