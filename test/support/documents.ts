import { globSync, readFileSync } from 'node:fs';

/** A Markdown file of the project. */
export interface Document {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** All that people read about the project, generated pages among it. */
export const DOCUMENTS: readonly Document[] = globSync(['*.md', 'docs/**/*.md'])
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/**
 * The code of a language that stands in a document, block by block; blocks within lists are told without indentation.
 */
export function blocksOf({ text }: Document, language: string): string[] {
  return [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms'))].map(
    ([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** A document without its code blocks, in which nothing is a heading or a link. */
export function proseOf({ text }: Document): string {
  return text.replaceAll(/^( *)```.*?^ *```$/gms, '');
}

/** The rows of the table that stands below a heading, each as its cells. */
export function tableBelow(path: string, heading: string): string[][] {
  const [, section = ''] = readFileSync(path, 'utf8').split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
