import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { anchorOf } from '../../scripts/docs/markdown.ts';
import { SETTINGS } from '../../src/boot/settings/settings-table.ts';
import { ENGLISH } from '../../src/directory/requests/domain/remedies.en.ts';
import { blocksOf, DOCUMENTS, type Document, proseOf, tableBelow } from '../support/documents.ts';

const { dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const isGenerated = ({ text }: Document) => text.startsWith('<!-- Generated from ');

/** What each document captures by a pattern, as `path: capture`. */
function captures(pattern: RegExp, textOf = ({ text }: Document) => text): { path: string; found: string }[] {
  return DOCUMENTS.flatMap((document) =>
    [...textOf(document).matchAll(pattern)].map(([, found = '']) => ({ path: document.path, found })),
  );
}

/** The anchors of a document's headings, as GitHub makes them: the second of a name ends in `-1`. */
function anchorsOf(path: string): string[] {
  const document = DOCUMENTS.find((one) => one.path === path);
  const headings = [...(document === undefined ? '' : proseOf(document)).matchAll(/^#+ (.+)$/gm)];
  const anchors = headings.map(([, heading = '']) => anchorOf(heading));
  return anchors.map((anchor, at) => {
    const earlier = anchors.slice(0, at).filter((one) => one === anchor).length;
    return earlier === 0 ? anchor : `${anchor}-${earlier}`;
  });
}

/** Whether a relative link leads to a file, and to a heading of it. */
function isResolved(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : normalize(join(dirname(path), file));
  return existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

describe('the documents', () => {
  it('lead with every link to a file and a heading that are there', () => {
    const links = [...captures(/\]\(([^)\s]+)\)/g, proseOf), ...captures(/<img src="([^"]+)"/g, proseOf)].filter(
      ({ found }) => !/^https?:/.test(found),
    );

    expect(links.length).toBeGreaterThan(400);
    expect(links.filter(({ path, found }) => !isResolved(path, found))).toEqual([]);
  });

  it('have one heading of each name, so that links mean one of them', () => {
    const repeated = DOCUMENTS.filter(({ path }) => anchorsOf(path).some((anchor) => /-\d$/.test(anchor)))
      .filter(
        ({ path }) =>
          new Set(anchorsOf(path).map((anchor) => anchor.replace(/-\d$/, ''))).size !== anchorsOf(path).length,
      )
      .map(({ path }) => path);

    // A changelog has the same headings for each version.
    expect(repeated.filter((path) => path !== 'CHANGELOG.md')).toEqual([]);
  });

  it('have lines of at most 120 columns, but for tables, links and code', () => {
    const long = DOCUMENTS.filter((document) => !isGenerated(document)).flatMap((document) =>
      proseOf(document)
        .split('\n')
        .filter((line) => line.length > 120 && !/^\|/.test(line) && !/\]\([^)]*$|\]\(\S{40,}\)/.test(line))
        .map((line) => `${document.path}: ${line}`),
    );

    expect(long).toEqual([]);
  });

  it('name no npm script that there is not', () => {
    const named = captures(/\bnpm run (?:--silent )?([\w:]+)/g);

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ found }) => !(found in scripts))).toEqual([]);
  });

  it('show only GraphQL that the schema answers', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const documents = DOCUMENTS.flatMap((document) => blocksOf(document, 'graphql'));

    expect(documents.length).toBeGreaterThan(14);
    expect(documents.flatMap((text) => validate(schema, parse(text)))).toEqual([]);
  });

  it('set only variables of the program or of the example', () => {
    const own = new Set(['PATH', 'SECRET', 'TENANT_URL']);
    const known = new Set(SETTINGS.map(({ name }) => name));
    const set = DOCUMENTS.flatMap((document) => blocksOf(document, 'sh'))
      .flatMap((code) => [...code.matchAll(/(?<=^|\s)([A-Z][A-Z_]+)=/gm)])
      .map(([, name = '']) => name);

    expect(set.length).toBeGreaterThan(6);
    expect(set.filter((name) => !known.has(name) && !own.has(name))).toEqual([]);
  });
});

describe('docs/connect-entra.md', () => {
  it('lists the 17 attributes of the customers’ page, all of them filterable', () => {
    const rows = tableBelow('docs/connect-entra.md', 'Attribute mapping');

    expect(rows).toHaveLength(17);
    expect(rows.every(([, , filterable]) => filterable === '✓')).toBe(true);
  });
});

describe('docs/troubleshooting.md', () => {
  it('lists the remedy of every response, as the product shows it', () => {
    const { byStatus, byKeyword, refused, failed } = ENGLISH;
    const remedies = { ...byStatus, ...byKeyword, 'other 4xx': refused, 'other 5xx': failed };

    const rows = tableBelow('docs/troubleshooting.md', 'Responses and remedies').map((row) =>
      row.map((cell) => cell.replaceAll('`', '')),
    );

    const listed = rows.map(([status, keyword, remedy]) => [`${status} ${keyword}`.trim(), remedy]);
    expect(Object.fromEntries(listed)).toEqual(remedies);
  });
});

describe('docs/libraries.md', () => {
  it('says why each package is needed to run', () => {
    const text = readFileSync('docs/libraries.md', 'utf8');
    const named = [...text.matchAll(/^\| (`[^|]*`) +\| /gm)]
      .flatMap(([, cell = '']) => cell.split(', '))
      .map((name) => name.replaceAll('`', ''));
    const isNamed = (name: string) =>
      named.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));

    expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  });
});
