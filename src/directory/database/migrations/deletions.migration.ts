import { Migration } from '@mikro-orm/migrations';

/** Deletions are rare: a partial index returns the newest ones. */
export class Deletions extends Migration {
  override up(): void {
    this.addSql("CREATE INDEX revision_deletion ON revision (enterprise_id, sequence) WHERE operation = 'DELETE'");
  }
}
