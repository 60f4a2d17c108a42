/** The database has migrations of a newer version of this program. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  /** @param unknown names of the migrations that this version does not have */
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was migrated by a newer version of this program (it has ${unknown.join(', ')}); run ` +
        'that version, or restore an earlier backup.',
    );
  }
}
