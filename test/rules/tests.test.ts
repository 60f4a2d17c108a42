import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';

/** Sources that need no test of their own. */
const TESTED_OTHERWISE = [
  // Compared by code generation with the schema, and with the translations.
  /\.generated\.ts$/,
  // Texts: `texts.test.ts` compares and reads them.
  /\.(en|fr)\.ts$/,
  // Every test on a database runs all migrations.
  /\/database\/migrations\//,
];

/** The part of the product, e.g. `scim/http`, in which a source and its tests stand; of the console, one page. */
function chapterOf(path: string): string {
  const [, ...folders] = dirname(path).split('/');
  const depth = path.includes('/console/app/pages/') ? 4 : path.includes('/console/app/') ? 3 : 2;
  return folders.slice(0, depth).join('/');
}

/** `test/scim/http.cost.test.ts` tests the folder `src/scim/http`. */
function chapterOfTest(path: string): string {
  const [stem = ''] = path.split('.');
  return chapterOf(existsSync(stem.replace('test', 'src')) ? join(stem, 'any') : path);
}

/** The sources that a test imports or starts as a program, those of the built product included. */
function importsOf(test: string): string[] {
  const specifiers = readFileSync(test, 'utf8').matchAll(/\b(?:from|import|import\(|new URL\()\s*'([^']+)'/g);
  return [...specifiers].map(([, name = '']) =>
    name.startsWith('#dist/') ? `${name.replace('#dist', 'src')}.ts` : join(dirname(test), name),
  );
}

/** Whether the compiled file is empty. */
function hasOnlyTypes(path: string): boolean {
  const compilerOptions = { module: ts.ModuleKind.ESNext, removeComments: true, verbatimModuleSyntax: true };
  return ts.transpile(readFileSync(path, 'utf8'), compilerOptions).trim() === 'export {};';
}

it('every source of 40 lines or more is imported by a test of its chapter', () => {
  const tests = globSync('test/**/*.test.{ts,tsx}');
  const tested = new Set(tests.flatMap((test) => importsOf(test).map((path) => `${chapterOfTest(test)} ${path}`)));
  const untested = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !TESTED_OTHERWISE.some((pattern) => pattern.test(path)))
    .filter((path) => readFileSync(path, 'utf8').trimEnd().split('\n').length >= 40)
    .filter((path) => !tested.has(`${chapterOf(path)} ${path}`))
    .filter((path) => !hasOnlyTypes(path));

  expect(untested).toEqual([]);
});
