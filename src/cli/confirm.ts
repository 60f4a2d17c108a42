import { createInterface } from 'node:readline/promises';
import { CommandError, EXIT_CODES } from './command-error.ts';

/** What somebody is asked before a command does what cannot be undone. */
export interface Confirmation {
  /** What will happen, in whole sentences. */
  readonly warning: string;
  /** What is to be typed once more, such as an id or a name. */
  readonly word: string;
}

/** @throws CommandError unless somebody types the word */
export async function confirm({ warning, word }: Confirmation): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new CommandError('This needs confirmation in a terminal; add --yes to skip it.', EXIT_CODES.wrongUsage);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const typed = await terminal.question(`${warning}\nType ${word} to continue: `);
    if (typed.trim() !== word) throw new CommandError('Nothing was done.', EXIT_CODES.refused);
  } finally {
    terminal.close();
  }
}
