import { Migration } from '@mikro-orm/migrations';

/**
 * Pending erasures. The table is usually empty, so that reading the history checks it at almost no cost; completed
 * erasures are recorded in the revisions.
 */
export class Erasure extends Migration {
  override up(): void {
    this.addSql(
      `CREATE TABLE erasure (
        enterprise_id int NOT NULL,
        user_id uuid NOT NULL,
        PRIMARY KEY (enterprise_id, user_id)
      )`,
    );
  }
}
