import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { SETTINGS } from '../../src/boot/settings/settings-table.ts';

const readme = readFileSync('README.md', 'utf8');
const { dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

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
    const rows = tableBelow('Supported attributes');

    expect(rows).toHaveLength(17);
    expect(rows.every(([, , filterable]) => filterable === '✓')).toBe(true);
  });

  it('says why each package is needed to run', () => {
    const named = [...readme.matchAll(/^\| (`[^|]*`) +\| /gm)]
      .flatMap(([, cell = '']) => cell.split(', '))
      .map((name) => name.replaceAll('`', ''));
    const isNamed = (name: string) =>
      named.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));

    expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  });

  it('names no npm script that there is not', () => {
    const named = [...readme.matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows only GraphQL that the schema answers', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const documents = [...readme.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, text = '']) => text);

    expect(documents.length).toBeGreaterThan(4);
    expect(documents.flatMap((text) => validate(schema, parse(text)))).toEqual([]);
  });

  it('has a heading for each of its links within', () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);

    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});
