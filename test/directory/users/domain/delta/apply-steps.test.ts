import { describe, expect, it } from '@jest/globals';
import { StepApplier } from '../../../../../src/directory/users/domain/delta/apply-steps.ts';

const work = { value: 'work@acme.example', type: 'work', primary: true };
const home = { value: 'home@acme.example', type: 'home' };

describe('replace', () => {
  it('leaves the new values and no others', () => {
    expect(new StepApplier().apply('emails', [work], [{ replace: [home] }])).toEqual([home]);
  });

  it('drops values without any part, and parts that say nothing', () => {
    const values = new StepApplier().apply(
      'emails',
      [],
      [{ replace: [{}, { value: '' }, { value: 'a', display: '' }] }],
    );

    expect(values).toEqual([{ value: 'a' }]);
  });

  it('lets the last of several primary values be the primary one', () => {
    const values = new StepApplier().apply('emails', [], [{ replace: [work, { ...home, primary: true }] }]);

    expect(values.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('a value that a set step makes', () => {
  const to = { value: 'x', type: 'other', primary: true };
  const made = (step: object, values = [work]) => new StepApplier().apply('emails', values, [{ set: step as never }]);

  it('takes primary from no other', () => {
    expect(made({ where: { type: { eq: 'other' } }, to, orAdd: to })).toEqual([work, { value: 'x', type: 'other' }]);
  });

  it('is primary where no other is', () => {
    expect(made({ where: { type: { eq: 'other' } }, to, orAdd: to }, [])).toEqual([to]);
  });

  it('is primary where the path says so', () => {
    const where = { and: [{ type: { eq: 'other' } }, { primary: { eq: true } }] };

    expect(made({ where, to, orAdd: to })).toEqual([{ ...work, primary: false }, to]);
    expect(made({ where: { type: { eq: 'other' } }, to: { primary: true }, orAdd: to })).toEqual([
      { ...work, primary: false },
      to,
    ]);
  });
});

describe('add', () => {
  it('puts new values behind the others', () => {
    expect(new StepApplier().apply('emails', [work], [{ add: [home] }])).toEqual([work, home]);
  });

  it('does not double a value that is there already, whatever its case (RFC 7644 §3.5.2.1)', () => {
    expect(
      new StepApplier().apply('emails', [work], [{ add: [{ value: 'WORK@acme.example', type: 'Work' }] }]),
    ).toEqual([work]);
  });

  it('tells values apart by case where the attribute does (RFC 7643 §2.2)', () => {
    const values = new StepApplier().apply(
      'photos',
      [{ value: 'https://acme.example/a' }],
      [{ add: [{ value: 'https://acme.example/A' }] }],
    );

    expect(values).toHaveLength(2);
  });

  it('tells values of different types apart', () => {
    expect(new StepApplier().apply('emails', [work], [{ add: [{ value: work.value, type: 'home' }] }])).toHaveLength(2);
  });

  it('lets a value that is there already take on new parts', () => {
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

  it('knows an address again by all of its parts', () => {
    const address = { type: 'work', locality: 'Montréal', country: 'Canada' };
    const values = new StepApplier().apply(
      'addresses',
      [address],
      [{ add: [address, { ...address, country: 'France' }] }],
    );

    expect(values).toEqual([address, { ...address, country: 'France' }]);
  });

  it('lets a new primary value displace the one before', () => {
    const values = new StepApplier().apply('emails', [work], [{ add: [{ ...home, primary: true }] }]);

    expect(values.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('remove', () => {
  it('takes out the values that match', () => {
    expect(new StepApplier().apply('emails', [work, home], [{ remove: { type: { eq: 'WORK' } } }])).toEqual([home]);
  });

  it('is no error when none matches', () => {
    expect(new StepApplier().apply('emails', [home], [{ remove: { type: { eq: 'work' } } }])).toEqual([home]);
  });
});

describe('set', () => {
  it('alters every value that matches and leaves its other parts', () => {
    const values = new StepApplier().apply(
      'emails',
      [work, home],
      [{ set: { where: { type: { eq: 'work' } }, to: { value: 'new' } } }],
    );

    expect(values).toEqual([{ ...work, value: 'new' }, home]);
  });

  it('adds the value that it brings when none matches, and only one for many steps', () => {
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

  it('is refused when none matches and it brings none', () => {
    const set = () =>
      new StepApplier().apply('emails', [home], [{ set: { where: { type: { eq: 'work' } }, to: { value: 'x' } } }]);

    expect(set).toThrow(expect.objectContaining({ code: 'NO_TARGET', field: 'emails' }));
  });

  it('is no error when none matches and it only clears', () => {
    const step = { set: { where: { type: { eq: 'work' } }, to: { value: null, display: '' } } };

    expect(new StepApplier().apply('emails', [home], [step])).toEqual([home]);
  });

  it('lets a value vanish that is left with nothing but type and primary', () => {
    expect(
      new StepApplier().apply(
        'emails',
        [work, home],
        [{ set: { where: { type: { eq: 'work' } }, to: { value: null } } }],
      ),
    ).toEqual([home]);
  });

  it('lets a value live that a later step fills again', () => {
    const where = { type: { eq: 'work' } };
    const values = new StepApplier().apply(
      'emails',
      [work],
      [{ set: { where, to: { value: '' } } }, { set: { where, to: { value: 'new' } } }],
    );

    expect(values).toEqual([{ ...work, value: 'new' }]);
  });

  it('lets the last value that it makes primary be the only one', () => {
    const values = new StepApplier().apply(
      'emails',
      [work, home, { value: 'c' }],
      [{ set: { where: {}, to: { primary: true } } }],
    );

    expect(values.map(({ primary }) => primary)).toEqual([false, false, true]);
  });

  it('leaves the primary value primary when it says nothing of it', () => {
    const values = new StepApplier().apply('emails', [work, home], [{ set: { where: {}, to: { display: 'x' } } }]);

    expect(values.map(({ primary }) => primary)).toEqual([true, undefined]);
  });
});

describe('steps', () => {
  it('see what the ones before them left', () => {
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

  it('are refused when they leave more than 1 000 values', () => {
    const many = Array.from({ length: 1_001 }, (_, n) => ({ value: `${n}` }));

    expect(new StepApplier().apply('emails', [], [{ add: many.slice(1) }])).toHaveLength(1_000);
    expect(() => new StepApplier().apply('emails', [], [{ add: many }])).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'emails' }),
    );
  });
});
