#!/usr/bin/env node
/**
 * Tells whether `dist` is what the sources would be built to, so that a start need not build them again.
 *
 *   node scripts/build-stamp.ts --write   remembers, after a build, from what it was made, and makes the command executable
 *   node scripts/build-stamp.ts           ends with 0 when nothing has changed since; else says so, and ends with 1
 */
import { hash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'scripts/pack-console.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.mjs',
];
const DIST = 'dist';
const STAMP = join(DIST, '.build');

/** Every file of a folder, or the file itself, in order. */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const built = () => filesIn(DIST).filter((path) => path !== STAMP);

/** What the sources hold, and which files were made of them. */
function fingerprint() {
  const sources = SOURCES.flatMap(filesIn).map((path) => `${path} ${hash('sha256', readFileSync(path))}`);
  return hash('sha256', [...sources, ...built()].join('\n'));
}

/** Whatever was written later than the stamp belongs to another build, or to a part of one. */
function isFresh() {
  try {
    const stampedAt = statSync(STAMP).mtimeMs;
    return (
      readFileSync(STAMP, 'utf8') === fingerprint() && built().every((path) => statSync(path).mtimeMs <= stampedAt)
    );
  } catch {
    return false;
  }
}

if (process.argv.includes('--write')) {
  // npm makes a command executable only when it links it, which may have been before the build.
  chmodSync(join(DIST, 'main.js'), 0o755);
  writeFileSync(STAMP, fingerprint());
} else if (!isFresh()) {
  console.error('Building…');
  process.exitCode = 1;
}
