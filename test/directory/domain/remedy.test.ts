import { describe, expect, it } from '@jest/globals';
import { remedyFor } from '../../../src/directory/domain/remedy.ts';

describe('remedyFor', () => {
  it('lets the keyword say more than the status', () => {
    expect(remedyFor(409, 'uniqueness')).toMatch(/userName/);
    expect(remedyFor(400, 'invalidPath')).not.toBe(remedyFor(400, null));
  });

  it('falls back on the status for a keyword that it does not know', () => {
    expect(remedyFor(400, 'sensitive')).toBe(remedyFor(400, null));
  });

  it('has a sentence for every status', () => {
    for (let status = 400; status < 600; status += 1) expect(remedyFor(status, null)).toMatch(/^[A-Z].*\.$/);
  });
});
