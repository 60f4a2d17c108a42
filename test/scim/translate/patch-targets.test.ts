import { describe, expect, it } from '@jest/globals';
import { parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';
import type { PatchOperation } from '../../../src/scim/protocol/patch-request.ts';
import { patchTargets } from '../../../src/scim/translate/patch-targets.ts';

function targets(op: PatchOperation['op'], path: string | null, value: unknown = 'x') {
  const found = patchTargets({ op, path: path === null ? null : parsePatchPath(path), value });
  return found.map(({ attribute, subAttribute, ...rest }) => [attribute.name, subAttribute?.name ?? null, rest.value]);
}

describe('patchTargets', () => {
  it('resolves a path, and the keys of a value without one', () => {
    expect(targets('add', 'NAME.givenname')).toEqual([['name', 'givenName', 'x']]);
    expect(targets('replace', null, { title: 'a', active: false })).toEqual([
      ['title', null, 'a'],
      ['active', null, false],
    ]);
  });

  it('drops the value of a removal', () => {
    expect(targets('remove', 'title')).toEqual([['title', null, undefined]]);
  });

  it.each(['colour', 'name.colour', 'schemas', 'urn:example:custom:2.0:User', 'manager.displayName'])(
    'ignores %s, so that the other operations apply',
    (path) => {
      expect(targets('replace', path)).toEqual([]);
    },
  );

  it.each([
    ['remove', 'userName', 'x', 'mutability'],
    ['replace', 'meta.created', 'x', 'mutability'],
    ['replace', 'title[x eq 1]', 'x', 'invalidPath'],
    ['add', 'title', undefined, 'invalidValue'],
  ] as const)('refuses to %s %s', (op, path, value, scimType) => {
    expect(() => patchTargets({ op, path: parsePatchPath(path), value })).toThrow(
      expect.objectContaining({ status: 400, scimType }),
    );
  });
});
