import { Migration } from '@mikro-orm/migrations';

/** Bytes that the request log stored and dropped per enterprise and day: few rows with frequent updates. */
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
