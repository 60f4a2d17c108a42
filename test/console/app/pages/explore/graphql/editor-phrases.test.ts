import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EDITOR_PHRASES } from '../../../../../../src/console/app/pages/explore/graphql/editor-phrases.ts';

/** All texts in calls of `phrase()` in the editor's packages. */
const PHRASES = globSync('node_modules/@codemirror/*/dist/index.js')
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bphrase\(([^)]*)\)/g)])
  .flatMap(([, inside = '']) => [...inside.matchAll(/"([^"]+)"/g)])
  .map(([, phrase = '']) => phrase);

describe('the phrases of the editor', () => {
  it('are all translated to French, and none is obsolete', () => {
    expect(PHRASES.length).toBeGreaterThan(20);
    expect(Object.keys(EDITOR_PHRASES.fr ?? {}).toSorted()).toEqual([...new Set(PHRASES)].toSorted());
  });

  it('keep the placeholder of the number', () => {
    const different = Object.entries(EDITOR_PHRASES.fr ?? {}).filter(
      ([english, french]) => english.includes('$') !== french.includes('$'),
    );

    expect(different).toEqual([]);
  });
});
