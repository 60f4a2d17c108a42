import { Migration } from '@mikro-orm/migrations';

/**
 * An index for lists of users by their last change; a change appends to its end. Failures are read by time, so that the
 * index by ID is no longer needed.
 */
export class LastChanged extends Migration {
  override up(): void {
    this.addSql('CREATE INDEX directory_user_updated ON directory_user (enterprise_id, updated_at)');
    this.addSql('DROP INDEX request_failure');
  }
}
