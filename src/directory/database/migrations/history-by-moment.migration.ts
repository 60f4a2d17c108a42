import { Migration } from '@mikro-orm/migrations';

/**
 * The history is read by moments, from either end. Of the changes that are no updates each kind has its own stretch of an
 * index, which deletions have no need of one of their own beside.
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
