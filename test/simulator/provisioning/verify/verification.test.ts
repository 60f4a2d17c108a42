import { describe, expect, it } from '@jest/globals';
import { Findings } from '../../../../src/simulator/provisioning/verify/verification.ts';

describe('Findings', () => {
  it('count all differences and keep the first ones', () => {
    const findings = new Findings(2);
    for (const name of ['a', 'b', 'c']) findings.addUser('missing', name, null);

    const { counts, differences, isFaultless } = findings.result(null);

    expect(counts.missing).toBe(3);
    expect(differences.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(isFaultless).toBe(false);
  });

  it('are faultless only when the target was read completely', () => {
    expect(new Findings(1).result(null).isFaultless).toBe(true);
    expect(new Findings(1).result('500').isFaultless).toBe(false);
  });
});
