/** Exit codes of all commands, as `--help` lists them. */
export const EXIT_CODES = {
  done: 0,
  refused: 1,
  wrongUsage: 2,
  dataDirectoryInUse: 3,
  serverUnavailable: 69,
} as const;

/** A command failed for a reason that its message explains to the user. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
