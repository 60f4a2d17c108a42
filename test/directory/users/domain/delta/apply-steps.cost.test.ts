import { describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../../../../src/directory/users/domain/delta/apply-changes.ts';
import type { MultiValueStep } from '../../../../../src/directory/users/domain/user-changes.ts';
import type { UserProfile } from '../../../../../src/directory/users/domain/user-profile.ts';
import type { Fault } from '../../../../../src/kernel/fault.ts';
import { cpuMsOf } from '../../../../support/process/cpu-of.ts';

/** A change may block the main thread for 50 ms; the test allows for a slow machine. */
const MAX_CPU_MS = 150;

const value = (at: number) => ({ value: `${at}`.padEnd(60, 'xÉ'), type: `t${at}` });
const user: UserProfile = { userName: 'ada', active: true, emails: many(950, value) };

function many<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function refusal(emails: readonly MultiValueStep[], profile = user): Fault | null {
  try {
    applyChanges(profile, { emails });
    return null;
  } catch (error) {
    return error as Fault;
  }
}

const tooMuch = { code: 'LIMIT_EXCEEDED', field: 'emails', message: expect.stringContaining('100000 comparisons') };

describe('the steps of a change', () => {
  it.each<[string, MultiValueStep[]]>([
    ['add the same value', many(1_000, () => ({ add: [value(71)] }))],
    ['make another value primary', many(1_000, (at) => ({ add: [{ ...value(at % 900), primary: true }] }))],
    ['remove one value of many', many(40, (at) => ({ remove: { value: { eq: value(at).value } } }))],
    ['set and add in turn', many(40, (at) => (at % 2 ? { add: [value(at)] } : setWhere({ type: { eq: `t${at}` } })))],
    ['replace all values', many(9, () => ({ replace: many(1_000, (at) => ({ value: `${at}` })) }))],
  ])('take little time: %s', (_, steps) => {
    expect(refusal(steps)).toBeNull();
    expect(cpuMsOf(() => refusal(steps))).toBeLessThan(MAX_CPU_MS);
  });

  it.each<[string, MultiValueStep[]]>([
    ['a thousand removals', many(1_000, (at) => ({ remove: { value: { eq: `${at}` } } }))],
    ['removals by many conditions', [{ remove: { or: many(900, (at) => ({ value: { eq: `${at}` } })) } }]],
    ['many changes of all values', many(490, () => setWhere({}))],
    ['changes and additions in turn', many(400, (at) => (at % 2 ? { add: [value(at)] } : setWhere({})))],
    ['very many values', many(100, () => ({ replace: many(700, (at) => ({ value: `${at}` })) }))],
    ['long texts for all values', many(9, () => setWhere({}, 'x'.repeat(9_000)))],
    ['a long text to search for', many(9, (at) => ({ remove: { value: { contains: `${'x'.repeat(4_000)}${at}` } } }))],
  ])('are refused before they take much time: %s', (_, steps) => {
    expect(refusal(steps)).toMatchObject(tooMuch);
    expect(cpuMsOf(() => refusal(steps))).toBeLessThan(MAX_CPU_MS);
  });

  it('search a long value in linear time', () => {
    const profile: UserProfile = { userName: 'ada', active: true, emails: [{ value: 'a'.repeat(90_000) }] };
    const half = 'a'.repeat(10_000);
    const steps = [{ remove: { value: { contains: `${half}b${half}` } } }];

    expect(refusal(steps, profile)).toMatchObject(tooMuch);
    expect(cpuMsOf(() => refusal(steps, profile))).toBeLessThan(MAX_CPU_MS);
  });

  it('are limited over all attributes together', () => {
    const steps = many(60, (at) => ({ remove: { value: { eq: `${at}` } } }));
    const phoneNumbers = user.emails ?? [];

    expect(() => applyChanges(user, { emails: steps })).not.toThrow();
    expect(() => applyChanges({ ...user, phoneNumbers }, { emails: steps, phoneNumbers: steps })).toThrow(
      'phoneNumbers',
    );
  });

  it('may be a thousand on few values', () => {
    const emails = many(20, value);
    const steps = many(1_000, (at) => setWhere({ type: { eq: `t${at % 20}` } }));

    expect(refusal(steps, { ...user, emails })).toBeNull();
  });
});

function setWhere(where: { type?: { eq: string } }, display = 'x'): MultiValueStep {
  return { set: { where, to: { display } } };
}
