import { Migration } from '@mikro-orm/migrations';

/** Details of failed requests: variables, client deviations (`dialects`) and the masked body; and known deviations. */
export class Insight extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** Failures are rare: partial indexes return the newest ones, by ID for the log and by time for the groups. */
const STATEMENTS = [
  `ALTER TABLE request
    ADD COLUMN variables text[] NOT NULL DEFAULT '{}',
    ADD COLUMN dialects text[] NOT NULL DEFAULT '{}',
    ADD COLUMN body jsonb`,
  "CREATE INDEX request_failure ON request (enterprise_id, id) WHERE outcome <> 'SUCCEEDED'",
  "CREATE INDEX request_failure_at ON request (enterprise_id, at) WHERE outcome <> 'SUCCEEDED'",
  `CREATE TABLE dialect_sighting (
    enterprise_id int NOT NULL,
    dialect text NOT NULL,
    requests bigint NOT NULL,
    first_at timestamptz(3) NOT NULL,
    last_at timestamptz(3) NOT NULL,
    last_request_id uuid NOT NULL,
    PRIMARY KEY (enterprise_id, dialect)
  ) WITH (fillfactor = 50)`,
];
