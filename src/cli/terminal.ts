import { createInterface } from 'node:readline/promises';
import { CommandError, EXIT_CODES } from './command-error.ts';

/** The format of a command's result: text, or one JSON value with `--json`. */
export interface OutputOptions {
  readonly json?: true;
}

/** Prints a result as text or JSON. */
export function printResult({ json }: OutputOptions, result: unknown, text: string): void {
  console.log(json ? JSON.stringify(result) : text);
}

/** Formats rows as aligned columns with headings. */
export function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The confirmation of an irreversible command. */
export interface Confirmation {
  /** The consequences, in whole sentences. */
  readonly warning: string;
  /** What the user has to type, such as an ID or a name. */
  readonly word: string;
}

/** @throws CommandError unless the user types the word, or without a terminal */
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
