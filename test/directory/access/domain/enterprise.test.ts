import { describe, expect, it } from '@jest/globals';
import { assertEnterpriseName } from '../../../../src/directory/access/domain/enterprise.ts';

describe('an enterprise name', () => {
  it.each(['acme', 'A', 'Acme_2-b', 'x'.repeat(64)])('can be %s', (name) => {
    expect(() => assertEnterpriseName(name)).not.toThrow();
  });

  it.each(['', 'a b', 'acmé', 'a/b', 'a\n', 'x'.repeat(65)])('cannot be %j', (name) => {
    expect(() => assertEnterpriseName(name)).toThrow(expect.objectContaining({ code: 'INVALID_VALUE', field: 'name' }));
  });
});
