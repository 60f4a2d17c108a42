import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sources = globSync('src/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('.generated.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What tests, measures or builds the product. */
const tools = globSync('{scripts,attack,bench}/**/*.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Files, other than the ones allowed, whose text shows the pattern. */
function offenders(pattern: RegExp, allowed: readonly string[] = []): string[] {
  return sources.filter(({ path, text }) => pattern.test(text) && !allowed.includes(path)).map(({ path }) => path);
}

describe('the sources', () => {
  it('have at most 200 lines', () => {
    const long = [...sources, ...tools].filter(({ text }) => text.split('\n').length > 201).map(({ path }) => path);

    expect(long).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const odd = [...sources, ...tools]
      .map(({ path }) => basename(path))
      .filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name));

    expect(odd).toEqual([]);
  });

  it('of the kernel have fewer than 625 lines in total', () => {
    const lines = sources
      .filter(({ path }) => path.startsWith('src/kernel/'))
      .map(({ text }) => text.split('\n').length);

    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(625);
  });

  it('read the environment in one place', () => {
    expect(offenders(/process\.env/, ['src/boot/settings/settings.ts'])).toEqual([]);
  });

  it('read the clock in one place', () => {
    expect(offenders(/new Date\(\)|Date\.now\(\)/, ['src/kernel/clock.ts'])).toEqual([]);
  });

  it('have no barrels and no default exports', () => {
    expect(offenders(/^export \* from|^export default/m)).toEqual([]);
  });

  it('limit functions to three parameters, constructors and resolvers excepted', () => {
    expect(offenders(/^(export )?(async )?function \w+(<[^>]*>)?\((\s*\w+\??:[^,()]*,){3,}\s*\w+\??:/m)).toEqual([]);
  });
});
