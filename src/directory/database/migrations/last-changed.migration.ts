import { Migration } from '@mikro-orm/migrations';

/**
 * Who was changed last is asked first of all; the newest change is always added at the end of the index. The request log
 * is read by moments, so that failures need no index by id.
 */
export class LastChanged extends Migration {
  override up(): void {
    this.addSql('CREATE INDEX directory_user_updated ON directory_user (enterprise_id, updated_at)');
    this.addSql('DROP INDEX request_failure');
  }
}
