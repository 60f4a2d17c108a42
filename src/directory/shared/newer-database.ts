/** The database was migrated by a newer program, whose schema this one does not know. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  /** @param unknown names of migrations that the database has and this program has not */
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was migrated by a newer version of this program (it has ${unknown.join(', ')}); run ` +
        'that version, or restore an earlier backup.',
    );
  }
}
