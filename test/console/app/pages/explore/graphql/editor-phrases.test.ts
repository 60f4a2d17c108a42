import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EDITOR_PHRASES } from '../../../../../../src/console/app/pages/explore/graphql/editor-phrases.ts';

/** Every phrase that the editor's packages ask to be translated, one of two now and then. */
const SAID = globSync('node_modules/@codemirror/*/dist/index.js')
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bphrase\(([^)]*)\)/g)])
  .flatMap(([, inside = '']) => [...inside.matchAll(/"([^"]+)"/g)])
  .map(([, phrase = '']) => phrase);

describe('the phrases of the editor', () => {
  it('are all translated to French, and none is obsolete', () => {
    expect(SAID.length).toBeGreaterThan(20);
    expect(Object.keys(EDITOR_PHRASES.fr ?? {}).toSorted()).toEqual([...new Set(SAID)].toSorted());
  });

  it('keep the placeholder of the number', () => {
    const lost = Object.entries(EDITOR_PHRASES.fr ?? {}).filter(
      ([english, french]) => english.includes('$') !== french.includes('$'),
    );

    expect(lost).toEqual([]);
  });
});
