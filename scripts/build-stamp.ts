#!/usr/bin/env node
/**
 * Checks whether `dist` is up to date with the sources, so that a start need not build it again.
 *
 *   node scripts/build-stamp.ts --write   after a build: stores a fingerprint of it, and makes the command executable
 *   node scripts/build-stamp.ts           exits with 0 when nothing has changed since; otherwise with 1
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
  'vite.config.ts',
];
const DIST = 'dist';
const STAMP = join(DIST, '.build');

/** Every file of a folder, or the file itself, sorted. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const built = () => filesIn(DIST).filter((path) => path !== STAMP);

/** A hash of the sources' contents and of the names of the built files. */
function fingerprint(): string {
  const sources = SOURCES.flatMap(filesIn).map((path) => `${path} ${hash('sha256', readFileSync(path))}`);
  return hash('sha256', [...sources, ...built()].join('\n'));
}

/** A file that is newer than the stamp is from another build, or from a partial one. */
function isFresh(): boolean {
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
