import { Migration } from '@mikro-orm/migrations';

/**
 * Sessions, until they are ended or expire. Sessions of the administration token have the enterprise 0, which no
 * enterprise has.
 */
export class Sessions extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE login_session (
      enterprise_id int NOT NULL,
      id uuid NOT NULL,
      digest bytea NOT NULL,
      access_token_id uuid,
      created_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) NOT NULL,
      PRIMARY KEY (enterprise_id, id)
    )`);
    this.addSql('CREATE INDEX login_session_digest ON login_session (digest)');
    this.addSql('CREATE INDEX login_session_expiry ON login_session (enterprise_id, expires_at)');
  }
}
