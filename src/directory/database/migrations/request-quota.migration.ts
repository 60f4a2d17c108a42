import { Migration } from '@mikro-orm/migrations';

/** How much the request log took in for each enterprise and day, and what it left out for that: few rows, often changed. */
export class RequestQuota extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE request_volume (
      enterprise_id int NOT NULL,
      day timestamptz(3) NOT NULL,
      bytes bigint NOT NULL,
      bodies_left_out int NOT NULL,
      entries_left_out int NOT NULL,
      PRIMARY KEY (enterprise_id, day)
    ) WITH (fillfactor = 50)`);
  }
}
