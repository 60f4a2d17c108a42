import { describe, expect, it } from '@jest/globals';
import { parsePatchPath } from '../../../src/scim/protocol/patch-path.ts';
import type { PatchOperation } from '../../../src/scim/protocol/patch-request.ts';
import { patchTargets } from '../../../src/scim/translate/patch-targets.ts';
import { patchToSteps } from '../../../src/scim/translate/patch-to-steps.ts';

function steps(op: PatchOperation['op'], path: string, value?: unknown) {
  return patchTargets({ op, path: parsePatchPath(path), value }).flatMap(patchToSteps);
}

describe('patchToSteps', () => {
  it('adds, replaces and removes all values of an attribute', () => {
    expect(steps('add', 'emails', { value: 'a' })).toEqual([{ add: [{ value: 'a' }] }]);
    expect(steps('replace', 'emails', [{ value: 'a' }])).toEqual([{ replace: [{ value: 'a' }] }]);
    expect(steps('remove', 'emails')).toEqual([{ replace: [] }]);
    expect(steps('add', 'emails', [])).toEqual([]);
  });

  it('adds a value that the filter does not find if the filter has only type and primary', () => {
    const where = { type: { eq: 'work' } };

    expect(steps('replace', 'emails[type eq "work"].value', 'a')).toEqual([
      { set: { where, to: { value: 'a' }, orAdd: { type: 'work', value: 'a' } } },
    ]);
    expect(steps('replace', 'emails[display eq "x"].value', 'a')).toEqual([
      { set: { where: { display: { eq: 'x' } }, to: { value: 'a' } } },
    ]);
  });

  it('replaces a whole value but for the sub-attributes in the filter (RFC 7644 §3.5.2.3)', () => {
    expect(steps('replace', 'emails[type eq "work"]', { value: 'a' })).toMatchObject([
      { set: { to: { value: 'a', display: null, type: 'work', primary: null } } },
    ]);
  });

  it('removes the values that the filter selects', () => {
    expect(steps('remove', 'emails[type eq "work"]')).toEqual([{ remove: { type: { eq: 'work' } } }]);
    expect(steps('replace', 'emails[type eq "work"]', {})).toEqual([{ remove: { type: { eq: 'work' } } }]);
  });
});
