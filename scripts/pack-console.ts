#!/usr/bin/env node
/**
 * Packs each file of the built console by Brotli and gzip, once and well, and refuses a build whose first page has grown
 * too heavy: what `index.html` names, what that imports before anything is shown, and the font.
 *
 *   node scripts/pack-console.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'dist/console/app';
const MAX_FIRST_LOAD_BYTES = 300_000;
const PACKED = /\.(css|html|js|json|svg)$/;

/** The font of the first page; it is packed already. */
const FIRST_FONT = /^inter-latin-wght-.*\.woff2$/;

let fontBytes = 0;
const gzipBytes = new Map();
for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  if (FIRST_FONT.test(entry.name)) fontBytes += statSync(path).size;
  if (!PACKED.test(entry.name)) continue;
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
const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => join(FOLDER, name));
const total = ['index.html', ...named.map((path) => path.slice(FOLDER.length + 1))]
  .map((name) => gzipBytes.get(join(FOLDER, name)) ?? 0)
  .reduce((sum, bytes) => sum + bytes, fontBytes);
if (total > MAX_FIRST_LOAD_BYTES) {
  const [size, most] = [total, MAX_FIRST_LOAD_BYTES].map((bytes) => `${Math.round(bytes / 1000)} KB`);
  console.error(
    `The first page of the console loads ${size} gzipped, more than ${most}: load what it does not need later.`,
  );
  process.exit(1);
}
