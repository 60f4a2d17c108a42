import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The TypeScript files that a pattern finds, generated ones excluded. */
const written = (pattern: string) => globSync(pattern).filter((path) => !path.endsWith('.generated.ts'));

/** Tests of no single source or folder: of the repository, of the whole product, or of it and another program. */
const WHOLE_PRODUCT = /^test\/(rules|journey|attack|entra|simulator\/journey)\//;

/** Whether a test has the path of a source file or folder. It may name a part of it, as in `user.merge.test.ts`. */
function mirrorsSource(test: string): boolean {
  const [source = ''] = test.replace(/^test\//, 'src/').split('.test.');
  const names = source.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));
  return names.some((name) => ['', '.ts', '.tsx'].some((suffix) => existsSync(name + suffix)));
}

describe('the layout of the repository', () => {
  it('has at most 25 files in a folder', () => {
    const entries = globSync('{src,test}/**/*', { withFileTypes: true }).filter((entry) => entry.isFile());
    const folders = Map.groupBy(entries, ({ parentPath }) => parentPath);

    expect([...folders].filter(([, files]) => files.length > 25).map(([folder]) => folder)).toEqual([]);
  });

  it('has at most one source in five with fewer than 30 lines', () => {
    const lengths = written('src/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8').trimEnd().split('\n').length);

    expect(lengths.filter((lines) => lines < 30).length / lengths.length).toBeLessThanOrEqual(0.2);
  });

  it('has each test at the path of the source file or folder that it tests', () => {
    const tests = globSync('test/**/*.test.{ts,tsx}').filter((path) => !WHOLE_PRODUCT.test(path));

    expect(tests.filter((path) => !mirrorsSource(path))).toEqual([]);
  });

  it('has comments of at most 120 columns', () => {
    const wide = written('{src,test,scripts,bench,attack}/**/*.{ts,tsx}').flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.length > 120 && /^\s*(\/\/|\/?\*)|\s\/\/ /.test(line))
        .map((line) => `${path}: ${line}`),
    );

    expect(wide).toEqual([]);
  });
});
