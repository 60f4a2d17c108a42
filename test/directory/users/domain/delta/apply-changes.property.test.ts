import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyChanges } from '../../../../../src/directory/users/domain/delta/apply-changes.ts';
import { MULTI_FIELDS } from '../../../../../src/directory/users/domain/user-attributes.ts';
import type { MultiValueStep, UserChanges } from '../../../../../src/directory/users/domain/user-changes.ts';
import type { UserProfile } from '../../../../../src/directory/users/domain/user-profile.ts';
import { Fault } from '../../../../../src/kernel/fault.ts';
import { profiles, userChanges } from '../../../../support/directory/generated-users.ts';
import { referenceChanges } from '../../../../support/directory/reference-changes.ts';

/** The result as data: a profile, or the code of the fault. */
function outcome(apply: () => unknown): unknown {
  try {
    return apply();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    return (error as Error).message;
  }
}

function property(holds: (profile: UserProfile, changes: UserChanges) => void): void {
  fc.assert(fc.property(profiles, userChanges, holds), { numRuns: 3_000 });
}

/** One delta with the steps of several, except `set` steps that may be refused with `NO_TARGET`. */
function joined(deltas: readonly UserChanges[]): UserChanges {
  const stepsOf = (field: 'emails' | 'photos') => deltas.flatMap((delta) => (delta[field] ?? []).filter(isApplicable));
  return {
    emails: stepsOf('emails'),
    photos: stepsOf('photos'),
    addresses: deltas.flatMap((delta) => delta.addresses ?? []),
  };
}

function isApplicable(step: MultiValueStep): boolean {
  return !('set' in step) || step.set.orAdd !== undefined;
}

describe('applyChanges, for any profile and any delta', () => {
  it('returns the result of the reference implementation', () => {
    property((profile, changes) => {
      const applied = outcome(() => applyChanges(profile, changes));

      expect(applied).toEqual(outcome(() => referenceChanges(profile, changes)));
    });
  });

  it('returns it for many steps, too, between which keys and indexes are cached', () => {
    const longer = fc.array(userChanges, { minLength: 5, maxLength: 10 }).map(joined);

    fc.assert(
      fc.property(profiles, longer, (profile, changes) => {
        const applied = outcome(() => applyChanges(profile, changes));

        expect(applied).toEqual(outcome(() => referenceChanges(profile, changes)));
      }),
      { numRuns: 500 },
    );
  });

  it('does not change the given profile', () => {
    property((profile, changes) => {
      const before = structuredClone(profile);

      outcome(() => applyChanges(profile, changes));

      expect(profile).toStrictEqual(before);
    });
  });

  it('leaves at most one primary value, and no key without a value', () => {
    property((profile, changes) => {
      const applied = outcome(() => applyChanges(profile, changes));
      if (typeof applied === 'string') return;

      const next = applied as UserProfile;
      for (const field of MULTI_FIELDS) {
        expect((next[field] ?? []).filter(({ primary }) => primary).length).toBeLessThanOrEqual(1);
      }
      expect(JSON.stringify(next)).not.toMatch(/:null|:""|:\[\]|\{\}/);
    });
  });

  it('changes nothing if a delta without removals is applied again', () => {
    property((profile, changes) => {
      const { emails: _, photos: __, addresses: ___, ...rest } = changes;
      const once = outcome(() => applyChanges(profile, rest));
      if (typeof once === 'string') return;

      const twice = applyChanges(once as UserProfile, rest);

      expect(twice).toEqual(once);
    });
  });

  it('changes nothing if the same values are added again', () => {
    property((profile, changes) => {
      const added = (changes.emails ?? []).filter((step) => 'add' in step).slice(0, 1);
      const once = applyChanges(profile, { emails: added });

      const twice = applyChanges(once, { emails: added });

      expect(twice).toEqual(once);
    });
  });
});
