#!/usr/bin/env node
/**
 * Runs test cases of other SCIM projects against the built product: the real parser, translator and database.
 *
 *   npm run corpora -- FOLDER
 *
 * FOLDER holds filters.json, filter-matches.json and patches.json. A case that contradicts the RFC, Entra or a decision
 * of ours is listed in known-differences.json with the reason; the product must then differ from it.
 */
import { startProduct } from '../product.ts';
import { type Outcome, readCases, readKnownDifferences } from './corpus.ts';
import { runFilters } from './filters.ts';
import { runMatches } from './matches.ts';
import { runPatches } from './patches.ts';
import { scimClientOf } from './scim-client.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder with the corpora: npm run corpora -- FOLDER');
  process.exit(2);
}
const { filters, matches, patches } = readCases(folder);
const known = readKnownDifferences();
const outcomes = runFilters(filters);
const product = await startProduct();
try {
  const send = scimClientOf(product);
  outcomes.push(...(await runMatches(matches, send)), ...(await runPatches(patches, send)));
} finally {
  await product.close();
}

const failures = outcomes.flatMap((outcome) => failureOf(outcome) ?? []);
const unused = Object.keys(known).filter((id) => !outcomes.some((outcome) => outcome.id === id));
for (const failure of failures) console.log(`✗ ${failure}`);
for (const id of unused) console.log(`✗ ${id}: listed in known-differences.json, but there is no such case`);
const failed = failures.length + unused.length;
console.log(`${outcomes.length - failures.length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A case passes when it agrees, or when it is a known difference; one that agrees by now must leave the list. */
function failureOf({ id, fault }: Outcome): string | null {
  const reason = known[id];
  if (fault === null) return reason === undefined ? null : `${id}: agrees, but known-differences.json says: ${reason}`;
  return reason === undefined ? `${id}: ${fault}` : null;
}
