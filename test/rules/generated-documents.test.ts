import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { buildSchema } from 'graphql';
import { cliPage } from '../../scripts/docs/cli-page.ts';
import { graphqlPage } from '../../scripts/docs/graphql-page.ts';
import { settingsPage } from '../../scripts/docs/settings-page.ts';
import * as settings from '../../src/boot/settings/settings-table.ts';
import { createProgram } from '../../src/cli/command-line.ts';
import { blocksOf, DOCUMENTS } from '../support/documents.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe('docs/settings.md', () => {
  it('is what its generator makes of the settings table', () => {
    expect(read('docs/settings.md')).toBe(settingsPage(settings));
  });

  it('lists every setting once, with its default and meaning', () => {
    const rows = [...read('docs/settings.md').matchAll(/^\| (`.+)\|$/gm)].map(([, row = '']) =>
      row.split('|').map((cell) => cell.trim()),
    );

    const listed = rows.map(([variable = '', fallback, , , , meaning]) => [variable.split(', ')[0], fallback, meaning]);
    const known = settings.SETTINGS.filter(({ name }) => !name.endsWith('_FILE')).map((one) => [
      `\`${one.name}\``,
      one.default === null ? '' : `\`${one.default}\``,
      one.description,
    ]);
    expect(listed.toSorted()).toEqual(known.toSorted());
    for (const { name } of settings.SETTINGS) expect(read('docs/settings.md')).toContain(`\`${name}\``);
  });
});

describe('docs/cli.md', () => {
  it('is what its generator makes of the commands', async () => {
    expect(read('docs/cli.md')).toBe(cliPage(await createProgram(['entra'])));
  });
});

describe('docs/graphql-reference.md', () => {
  const schema = buildSchema(read('schema.graphql'));

  it('is what its generator makes of the schema', () => {
    expect(read('docs/graphql-reference.md')).toBe(graphqlPage(schema));
  });

  it('describes every operation and every type of the schema', () => {
    const headings = [...read('docs/graphql-reference.md').matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    const operations = [
      ...Object.keys(schema.getQueryType()?.getFields() ?? {}).map((name) => `query ${name}`),
      ...Object.keys(schema.getMutationType()?.getFields() ?? {}).map((name) => `mutation ${name}`),
    ];
    const types = Object.keys(schema.getTypeMap()).filter(
      (name) =>
        !name.startsWith('__') && !['Query', 'Mutation', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
    );

    expect(headings.toSorted()).toEqual([...operations, ...types].toSorted());
  });
});

/** A command of an example with its words, such as `token rotate`, and the options it is given. */
interface Example {
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** What the shell examples of all documents call, as one line each. */
function examplesOf(code: string): Example[] {
  const lines = code.replaceAll('\\\n', ' ').split('\n');
  const calls = lines.flatMap((line) => /(?:npx xm-directory|dist\/main\.js) (.+)$/.exec(line)?.[1] ?? []);
  return calls.map((call) => {
    const parts = call.replace(/ (2>>.*|&)$/, '').split(/\s+/);
    return {
      words: parts.filter((part) => /^[a-z]+(-[a-z]+)*$/.test(part)),
      options: parts.filter((part) => part.startsWith('--')),
    };
  });
}

/** What is wrong with an example, if anything. */
function faultOf({ words, options }: Example, program: Command): string | null {
  let command = program;
  for (const word of words) command = command.commands.find((one) => one.name() === word) ?? command;
  if (command === program && options.join() === '--help') return null;
  if (command.commands.length > 0) return `no command: ${words.join(' ')}`;
  const unknown = options.filter(
    (option) => option !== '--help' && !command.options.some(({ long }) => long === option),
  );
  return unknown.length === 0 ? null : `${command.name()} has no ${unknown.join(', ')}`;
}

describe('the shell examples of the documents', () => {
  it('call only commands that there are, with options that they have', async () => {
    const program = await createProgram(['entra']);
    const examples = DOCUMENTS.flatMap((document) => blocksOf(document, 'sh')).flatMap(examplesOf);

    expect(examples.length).toBeGreaterThan(15);
    expect(examples.flatMap((example) => faultOf(example, program) ?? [])).toEqual([]);
  });
});
