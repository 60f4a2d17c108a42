import { Migration } from '@mikro-orm/migrations';

/**
 * Indexes for reading the history by time. The one by operation omits updates, which are most revisions, and replaces
 * the index of deletions.
 */
export class HistoryByMoment extends Migration {
  override up(): void {
    this.addSql('CREATE INDEX revision_at ON revision (enterprise_id, at, sequence)');
    this.addSql(
      "CREATE INDEX revision_operation ON revision (enterprise_id, operation, at, sequence) WHERE operation <> 'UPDATE'",
    );
    this.addSql('DROP INDEX revision_deletion');
  }
}
