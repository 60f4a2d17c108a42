#!/usr/bin/env node
/**
 * Compresses each file of the built console with Brotli and gzip, at the highest level, and fails when the first load
 * exceeds its budget: `index.html`, the files that it names, and the font.
 *
 *   node scripts/pack-console.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'dist/console/app';
const MAX_FIRST_LOAD_BYTES = 300_000;
const COMPRESSED = /\.(css|html|js|json|svg)$/;

/** The font of the first page; WOFF2 is compressed already. */
const FIRST_FONT = /^inter-latin-wght-.*\.woff2$/;

let fontBytes = 0;
const gzipBytes = new Map<string, number>();
for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  if (FIRST_FONT.test(entry.name)) fontBytes += statSync(path).size;
  if (!COMPRESSED.test(entry.name)) continue;
  const content = readFileSync(path);
  const gzipped = gzipSync(content, { level: 9 });
  writeFileSync(`${path}.gz`, gzipped);
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  );
  gzipBytes.set(path, gzipped.length);
}

const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
const total = ['index.html', ...named]
  .map((name) => gzipBytes.get(join(FOLDER, name)) ?? 0)
  .reduce((sum, bytes) => sum + bytes, fontBytes);
if (total > MAX_FIRST_LOAD_BYTES) {
  const [size, most] = [total, MAX_FIRST_LOAD_BYTES].map((bytes) => `${Math.round(bytes / 1000)} KB`);
  console.error(
    `The first page of the console loads ${size} gzipped, more than ${most}: load what it does not need later.`,
  );
  process.exit(1);
}
