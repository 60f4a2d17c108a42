import { describe, expect, it } from '@jest/globals';
import { createAdmission } from '../../src/boot/rate-limit.ts';

/** An admission with a clock that stands still until it is moved. */
function admissionOf(perSecond: number) {
  let now = 0;
  const admit = createAdmission(perSecond, () => now);
  return { admit, wait: (ms: number) => (now += ms) };
}

describe('createAdmission', () => {
  it('admits one second’s worth at once, then says how long to wait', () => {
    const { admit } = admissionOf(2);

    const answers = [1, 2, 3].map(() => admit('acme', 'secret'));

    expect(answers).toEqual([null, null, 500]);
  });

  it('admits again as time goes by', () => {
    const { admit, wait } = admissionOf(2);
    for (let i = 0; i < 2; i += 1) admit('acme', 'secret');

    wait(500);

    expect([admit('acme', 'secret'), admit('acme', 'secret')]).toEqual([null, 500]);
  });

  it('lets nobody use up the share of another token or enterprise', () => {
    const { admit } = admissionOf(1);

    admit('acme', 'wrong');

    expect([admit('acme', 'wrong'), admit('acme', 'right'), admit('globex', 'wrong')]).toEqual([1000, null, null]);
  });

  it('counts an enterprise as one however it is spelled', () => {
    const { admit } = admissionOf(1);

    admit('acme', 'secret');

    expect(admit('ACME', 'secret')).toBe(1000);
  });

  it('has no limit at 0', () => {
    const { admit } = admissionOf(0);

    expect([admit('acme', 'secret'), admit('acme', 'secret')]).toEqual([null, null]);
  });
});
