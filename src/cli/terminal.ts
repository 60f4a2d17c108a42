import { createInterface } from 'node:readline/promises';
import { CommandError, EXIT_CODES } from './command-error.ts';

/** How a command tells its result: as text for people, or with `--json` as one JSON value for programs. */
export interface OutputOptions {
  readonly json?: true;
}

/** Prints a result in the form that was asked for. */
export function printResult({ json }: OutputOptions, result: unknown, text: string): void {
  console.log(json ? JSON.stringify(result) : text);
}

/** Rows as aligned columns under their headings. */
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
