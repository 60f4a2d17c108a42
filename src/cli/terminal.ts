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
