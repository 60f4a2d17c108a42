import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../src/boot/settings-table.ts';

const readme = readFileSync('README.md', 'utf8');

/** The rows of the table that stands below a heading, each as its cells. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('README.md', () => {
  it('lists every setting with its default and meaning', () => {
    const settings = SETTINGS.map(({ name, default: fallback, description }) => [
      `\`${name}\``,
      fallback === null ? '' : `\`${fallback}\``,
      description,
    ]);

    expect(tableBelow('Settings')).toEqual(settings);
  });

  it('lists the 17 attributes of the customers’ page, all of them filterable', () => {
    const rows = tableBelow('What Entra provisions');

    expect(rows).toHaveLength(17);
    expect(rows.every(([, , filterable]) => filterable === '✓')).toBe(true);
  });
});
