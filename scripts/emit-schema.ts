#!/usr/bin/env node
/**
 * Writes schema.graphql from the resolver classes; with --check says whether the file is up to date.
 * Reads the product that `npm run build` made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { directorySchema } from '#dist/directory/schema';

const file = new URL('../schema.graphql', import.meta.url);
const text = `${printSchema(directorySchema())}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema.graphql is not up to date; run `npm run generate` and commit it.');
  process.exitCode = 1;
}
