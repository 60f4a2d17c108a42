import { describe, expect, it } from '@jest/globals';
import {
  countsAsDeletion,
  intentOf,
  type LifecycleState,
} from '../../../../src/simulator/provisioning/reconcile/intent.ts';
import { NO_LINK } from '../../../../src/simulator/provisioning/state/links.ts';

const RULES = { skipOutOfScopeDeletions: false, hasActive: true };
const ACTIVE = { ...NO_LINK, targetId: '1', isActive: true };
const INACTIVE = { ...ACTIVE, isActive: false };

describe('the intent for an unlinked user', () => {
  it.each<[LifecycleState, object]>([
    ['active', { kind: 'createOrLink', mayCreate: true }],
    ['disabled', { kind: 'createOrLink', mayCreate: false }],
    ['deleted', { kind: 'skip' }],
    ['outOfScope', { kind: 'skip' }],
    ['gone', { kind: 'skip' }],
  ])('%s', (lifecycleState, intent) => {
    expect(intentOf(lifecycleState, NO_LINK, RULES)).toMatchObject(intent);
  });
});

describe('the intent for a linked user', () => {
  it.each<[LifecycleState, string]>([
    ['active', 'update'],
    ['disabled', 'update'],
    ['deleted', 'disable'],
    ['outOfScope', 'disable'],
    ['gone', 'delete'],
  ])('%s: %s', (lifecycleState, kind) => {
    expect(intentOf(lifecycleState, ACTIVE, RULES)).toMatchObject({ kind });
  });

  it.each<LifecycleState>(['deleted', 'outOfScope'])('does not disable a user twice (%s)', (lifecycleState) => {
    expect(intentOf(lifecycleState, INACTIVE, RULES)).toMatchObject({ kind: 'skip' });
  });

  it('does not delete a user who was out of scope before', () => {
    expect(intentOf('gone', { ...INACTIVE, hasLeftScope: true }, RULES)).toMatchObject({ kind: 'skip' });
  });

  it.each<LifecycleState>(['disabled', 'deleted', 'outOfScope', 'gone'])(
    'deletes a leaver when `active` is not mapped (%s)',
    (lifecycleState) => {
      expect(intentOf(lifecycleState, ACTIVE, { ...RULES, hasActive: false })).toEqual({ kind: 'delete' });
    },
  );

  it('skips users who leave the scope on request', () => {
    const rules = { ...RULES, skipOutOfScopeDeletions: true };

    expect(intentOf('outOfScope', ACTIVE, rules)).toMatchObject({ kind: 'skip' });
    expect(intentOf('deleted', ACTIVE, rules)).toMatchObject({ kind: 'disable' });
  });
});

describe('what counts towards the threshold of accidental deletions', () => {
  it('is a delete, a disable, and an update that will disable', () => {
    expect(countsAsDeletion({ kind: 'delete' }, 'gone', INACTIVE)).toBe(true);
    expect(countsAsDeletion({ kind: 'disable' }, 'deleted', ACTIVE)).toBe(true);
    expect(countsAsDeletion({ kind: 'update' }, 'disabled', ACTIVE)).toBe(true);
  });

  it('is not an update that leaves `active` as it is', () => {
    expect(countsAsDeletion({ kind: 'update' }, 'active', ACTIVE)).toBe(false);
    expect(countsAsDeletion({ kind: 'update' }, 'disabled', INACTIVE)).toBe(false);
  });
});
