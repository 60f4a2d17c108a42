import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const FOLDERS = '{attack,bench,scripts,src,test}/**/*.*';
const texts = globSync(['*.{md,json,graphql,ts}', '.npmrc', '.*.mjs', '.ci/*', FOLDERS])
  .filter((path) => path !== 'test/rules/texts.test.ts')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function pathsWith(pattern: RegExp): string[] {
  return texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('the texts of the project', () => {
  it('name no folder of one particular machine', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(pathsWith(/(^|[\s"'`(=])\/(work|tmp|home|root|Users\/\w+\/\w+)\//m)).toEqual([]);
  });

  it('name no package registry, which is everybody’s own choice', () => {
    expect(pathsWith(/\bregistry\.[a-z-]+\.[a-z]{2,}|npmmirror|artifactory|verdaccio/i)).toEqual([]);
  });

  it('hold no secret', () => {
    expect(pathsWith(/\bxm[ad]_[\w-]{43}\b|-----BEGIN [A-Z ]*PRIVATE KEY/)).toEqual([]);
  });
});
