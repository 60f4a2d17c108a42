import { describe, expect, it } from '@jest/globals';
import { StepApplier } from '../../../../../src/directory/users/domain/delta/apply-steps.ts';

const work = { value: 'work@acme.example', type: 'work', primary: true };
const home = { value: 'home@acme.example', type: 'home' };

describe('replace', () => {
  it('keeps only the new values', () => {
    expect(new StepApplier().apply('emails', [work], [{ replace: [home] }])).toEqual([home]);
  });

  it('drops values without parts, and empty parts', () => {
    const values = new StepApplier().apply(
      'emails',
      [],
      [{ replace: [{}, { value: '' }, { value: 'a', display: '' }] }],
    );

    expect(values).toEqual([{ value: 'a' }]);
  });

  it('keeps the last of several primary values primary', () => {
    const values = new StepApplier().apply('emails', [], [{ replace: [work, { ...home, primary: true }] }]);

    expect(values.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('a value that a set step adds', () => {
  const to = { value: 'x', type: 'other', primary: true };
  const added = (step: object, values = [work]) => new StepApplier().apply('emails', values, [{ set: step as never }]);

  it('does not take primary from another', () => {
    expect(added({ where: { type: { eq: 'other' } }, to, orAdd: to })).toEqual([work, { value: 'x', type: 'other' }]);
  });

  it('is primary if no other is', () => {
    expect(added({ where: { type: { eq: 'other' } }, to, orAdd: to }, [])).toEqual([to]);
  });

  it('is primary if the filter or the change names primary', () => {
    const where = { and: [{ type: { eq: 'other' } }, { primary: { eq: true } }] };

    expect(added({ where, to, orAdd: to })).toEqual([{ ...work, primary: false }, to]);
    expect(added({ where: { type: { eq: 'other' } }, to: { primary: true }, orAdd: to })).toEqual([
      { ...work, primary: false },
      to,
    ]);
  });
});

describe('add', () => {
  it('appends new values', () => {
    expect(new StepApplier().apply('emails', [work], [{ add: [home] }])).toEqual([work, home]);
  });

  it('does not duplicate an existing value, whatever its case (RFC 7644 §3.5.2.1)', () => {
    expect(
      new StepApplier().apply('emails', [work], [{ add: [{ value: 'WORK@acme.example', type: 'Work' }] }]),
    ).toEqual([work]);
  });

  it('distinguishes values by case if the attribute is case-exact (RFC 7643 §2.2)', () => {
    const values = new StepApplier().apply(
      'photos',
      [{ value: 'https://acme.example/a' }],
      [{ add: [{ value: 'https://acme.example/A' }] }],
    );

    expect(values).toHaveLength(2);
  });

  it('distinguishes values of different types', () => {
    expect(new StepApplier().apply('emails', [work], [{ add: [{ value: work.value, type: 'home' }] }])).toHaveLength(2);
  });

  it('adds new parts to an existing value', () => {
    const values = new StepApplier().apply(
      'emails',
      [work, home],
      [{ add: [{ ...home, display: 'Home', primary: true }] }],
    );

    expect(values).toEqual([
      { ...work, primary: false },
      { ...home, display: 'Home', primary: true },
    ]);
  });

  it('identifies an address by all of its parts', () => {
    const address = { type: 'work', locality: 'Montréal', country: 'Canada' };
    const values = new StepApplier().apply(
      'addresses',
      [address],
      [{ add: [address, { ...address, country: 'France' }] }],
    );

    expect(values).toEqual([address, { ...address, country: 'France' }]);
  });

  it('makes a new primary value the only one', () => {
    const values = new StepApplier().apply('emails', [work], [{ add: [{ ...home, primary: true }] }]);

    expect(values.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('remove', () => {
  it('removes the matching values', () => {
    expect(new StepApplier().apply('emails', [work, home], [{ remove: { type: { eq: 'WORK' } } }])).toEqual([home]);
  });

  it('is no error if no value matches', () => {
    expect(new StepApplier().apply('emails', [home], [{ remove: { type: { eq: 'work' } } }])).toEqual([home]);
  });
});

describe('set', () => {
  it('changes every matching value and keeps its other parts', () => {
    const values = new StepApplier().apply(
      'emails',
      [work, home],
      [{ set: { where: { type: { eq: 'work' } }, to: { value: 'new' } } }],
    );

    expect(values).toEqual([{ ...work, value: 'new' }, home]);
  });

  it('adds its value if none matches, and only once for many steps', () => {
    const where = { type: { eq: 'work' } };
    const values = new StepApplier().apply(
      'addresses',
      [],
      [
        { set: { where, to: { locality: 'Montréal' }, orAdd: { type: 'work', locality: 'Montréal' } } },
        { set: { where, to: { region: 'QC' }, orAdd: { type: 'work', region: 'QC' } } },
        { set: { where, to: { country: 'Canada' }, orAdd: { type: 'work', country: 'Canada' } } },
        { set: { where, to: { postalCode: 'H3Z 3B8' }, orAdd: { type: 'work', postalCode: 'H3Z 3B8' } } },
        { set: { where, to: { primary: true }, orAdd: { type: 'work', primary: true } } },
      ],
    );

    expect(values).toEqual([
      { type: 'work', locality: 'Montréal', region: 'QC', country: 'Canada', postalCode: 'H3Z 3B8', primary: true },
    ]);
  });

  it('is refused if none matches and it has no value to add', () => {
    const set = () =>
      new StepApplier().apply('emails', [home], [{ set: { where: { type: { eq: 'work' } }, to: { value: 'x' } } }]);

    expect(set).toThrow(expect.objectContaining({ code: 'NO_TARGET', field: 'emails' }));
  });

  it('is no error if none matches and it only clears', () => {
    const step = { set: { where: { type: { eq: 'work' } }, to: { value: null, display: '' } } };

    expect(new StepApplier().apply('emails', [home], [step])).toEqual([home]);
  });

  it('removes a value that keeps only type and primary', () => {
    expect(
      new StepApplier().apply(
        'emails',
        [work, home],
        [{ set: { where: { type: { eq: 'work' } }, to: { value: null } } }],
      ),
    ).toEqual([home]);
  });

  it('keeps an emptied value that a later step fills again', () => {
    const where = { type: { eq: 'work' } };
    const values = new StepApplier().apply(
      'emails',
      [work],
      [{ set: { where, to: { value: '' } } }, { set: { where, to: { value: 'new' } } }],
    );

    expect(values).toEqual([{ ...work, value: 'new' }]);
  });

  it('keeps the last value that it makes primary as the only one', () => {
    const values = new StepApplier().apply(
      'emails',
      [work, home, { value: 'c' }],
      [{ set: { where: {}, to: { primary: true } } }],
    );

    expect(values.map(({ primary }) => primary)).toEqual([false, false, true]);
  });

  it('keeps the primary value if it does not name primary', () => {
    const values = new StepApplier().apply('emails', [work, home], [{ set: { where: {}, to: { display: 'x' } } }]);

    expect(values.map(({ primary }) => primary)).toEqual([true, undefined]);
  });
});

describe('steps', () => {
  it('apply to the result of the previous ones', () => {
    const values = new StepApplier().apply(
      'emails',
      [work],
      [
        { remove: { type: { eq: 'work' } } },
        { add: [{ ...home, primary: true }] },
        { set: { where: { primary: { eq: true } }, to: { value: 'new' } } },
      ],
    );

    expect(values).toEqual([{ ...home, value: 'new', primary: true }]);
  });

  it('are refused if they leave more than 1,000 values', () => {
    const many = Array.from({ length: 1_001 }, (_, n) => ({ value: `${n}` }));

    expect(new StepApplier().apply('emails', [], [{ add: many.slice(1) }])).toHaveLength(1_000);
    expect(() => new StepApplier().apply('emails', [], [{ add: many }])).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'emails' }),
    );
  });
});
