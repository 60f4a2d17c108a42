/** What the shell learns from how a command ended. */
export const EXIT_CODES = {
  done: 0,
  refused: 1,
  wrongUsage: 2,
  dataDirectoryInUse: 3,
  serverUnavailable: 69,
} as const;

/** A command that cannot do what it was asked, for a reason that one sentence tells. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
