import { Migration } from '@mikro-orm/migrations';

/**
 * Erasures under way: a table that is empty as a rule, so that whoever reads the history asks it at next to no cost. What
 * has come to its end is told by the revisions themselves.
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
