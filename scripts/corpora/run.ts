#!/usr/bin/env node
/**
 * Runs cases gathered from other SCIM projects against the built product: the real parser, translator and database.
 *
 *   npm run corpora -- FOLDER
 *
 * FOLDER holds filters.json, filter-matches.json and patches.json. A case that contradicts the RFC, Entra or a decision
 * of ours stands in known-differences.json with the reason; it must then indeed differ.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProduct } from '../product.ts';
import { runFilters } from './filters.ts';
import { runMatches } from './matches.ts';
import { runPatches } from './patches.ts';
import { senderTo } from './send.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder with the corpora: npm run corpora -- FOLDER');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const known = JSON.parse(readFileSync(new URL('known-differences.json', import.meta.url), 'utf8'));

const product = await startProduct();
const send = senderTo(product);
const outcomes = [];
try {
  outcomes.push(...runFilters(read('filters.json')));
  outcomes.push(...(await runMatches(read('filter-matches.json'), send)));
  outcomes.push(...(await runPatches(read('patches.json'), send)));
} finally {
  await product.close();
}

/** A case passes when it agrees, or when it differs and we say why; a reason that has become untrue is a fault. */
function verdict({ id, fault }) {
  if (fault === null) return id in known ? `agrees now, though known-differences.json says: ${known[id]}` : null;
  return id in known ? null : fault;
}

const failures = outcomes.map((outcome) => ({ id: outcome.id, fault: verdict(outcome) })).filter(({ fault }) => fault);
for (const { id, fault } of failures) console.log(`✗ ${id}: ${fault}`);
const strangers = Object.keys(known).filter((id) => !outcomes.some((outcome) => outcome.id === id));
for (const id of strangers) console.log(`✗ ${id}: stands in known-differences.json, but no such case was run`);
const failed = failures.length + strangers.length;
console.log(`${outcomes.length - failures.length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
