#!/usr/bin/env node
/**
 * Writes the pages of docs/ that are made from the program itself; with --check says which of them are out of date. Run
 * it on what `npm run build` made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import * as settings from '#dist/boot/settings/settings-table';
import { createProgram } from '#dist/cli/command-line';
import { cliPage } from './cli-page.ts';
import { graphqlPage } from './graphql-page.ts';
import { settingsPage } from './settings-page.ts';

const root = new URL('../../', import.meta.url);

const pages = {
  'docs/settings.md': settingsPage(settings),
  'docs/cli.md': cliPage(await createProgram(['entra'])),
  'docs/graphql-reference.md': graphqlPage(buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'))),
};

for (const [name, text] of Object.entries(pages)) {
  const file = new URL(name, root);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is out of date; run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}
