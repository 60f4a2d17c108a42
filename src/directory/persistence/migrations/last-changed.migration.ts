import { Migration } from '@mikro-orm/migrations';

/** Who was changed last is asked first of all; the newest change is always added at the end of the index. */
export class LastChanged extends Migration {
  override up(): void {
    this.addSql('CREATE INDEX directory_user_updated ON directory_user (enterprise_id, updated_at)');
  }
}
