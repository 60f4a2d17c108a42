import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLError, type GraphQLInputType } from 'graphql';
import { FIELD_NAMES, FILTER_FIELDS } from '../../../../src/console/app/shared/user-filter/filter-fields.ts';
import {
  type Condition,
  type FilterGroup,
  NO_FILTER,
  OPERATORS,
} from '../../../../src/console/app/shared/user-filter/filter-model.ts';
import {
  type FilterError,
  isFilterError,
  parseFilterParam,
  toFilterParam,
} from '../../../../src/console/app/shared/user-filter/filter-param.ts';
import { filterToGraphql } from '../../../../src/console/app/shared/user-filter/filter-to-graphql.ts';
import { selectedValues, toggleValue } from '../../../../src/console/app/shared/user-filter/filter-values.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const userFilter = schema.getType('UserFilter') as GraphQLInputType;

const VALUES = {
  text: fc.string(),
  instant: fc.constant('2026-03-31T09:14:05.123Z'),
  boolean: fc.constantFrom('true', 'false'),
  requirement: fc.constantFrom('WORK_EMAIL', 'EXTERNAL_ID'),
};

const anyCondition: fc.Arbitrary<Condition> = fc.constantFrom(...FIELD_NAMES).chain((field) => {
  const { kind } = FILTER_FIELDS[field];
  return fc.record({ field: fc.constant(field), operator: fc.constantFrom(...OPERATORS[kind]), value: VALUES[kind] });
});

const anyGroup = fc.letrec<{ group: FilterGroup; item: Condition | FilterGroup }>((tie) => ({
  group: fc.record({
    join: fc.constantFrom('all', 'any', 'none'),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
  }),
  item: fc.oneof({ maxDepth: 4 }, anyCondition, tie('group')),
})).group;

/** The errors of a value for the GraphQL input `UserFilter`. */
function validationErrors(filter: unknown): string[] {
  const errors: string[] = [];
  coerceInputValue(filter, userFilter, (_path, _value, error: GraphQLError) => errors.push(error.message));
  return errors;
}

function groupIn(given: unknown): FilterGroup {
  const read = parseFilterParam(given);
  if (isFilterError(read)) throw new Error(`${read.reason}: ${read.part}`);
  return read;
}

const isActive: Condition = { field: 'active', operator: 'eq', value: 'true' };
const chiefs: Condition = { field: 'title', operator: 'contains', value: 'Chief' };

describe('a filter', () => {
  it('survives a round trip through the URL', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const param = JSON.parse(JSON.stringify(toFilterParam(group)));

        expect(parseFilterParam(param)).toEqual(group);
      }),
    );
  });

  it('translates to valid GraphQL for all attributes, operators and groups', () => {
    fc.assert(fc.property(anyGroup, (group) => expect(validationErrors(filterToGraphql(group) ?? {})).toEqual([])));
  });

  it.each([
    [
      'field',
      'deparment',
      {
        all: [
          ['active', 'eq', 'false'],
          ['deparment', 'eq', 'Sales'],
        ],
      },
    ],
    ['field', 'password', { any: [{ none: [['password', 'eq', 'x']] }] }],
    ['operator', 'title like', { all: [['title', 'like', 'x']] }],
    ['value', 'active: perhaps', { all: [['active', 'eq', 'perhaps']] }],
    ['value', 'createdAt: +275760-09-13T00:00:00.000Z', { all: [['createdAt', 'ge', '+275760-09-13T00:00:00.000Z']] }],
    ['value', 'title: 7', { all: [['title', 'eq', 7]] }],
    ['json', 'notjson', 'notjson'],
    ['shape', '7', 7],
    ['shape', '[]', []],
    ['shape', '{}', {}],
    ['shape', '{"all":"x"}', { all: 'x' }],
    ['shape', '{"some":[]}', { all: [['title', 'eq', 'x'], { some: [] }] }],
    ['shape', '{"all":[],"none":[]}', { all: [], none: [] }],
    ['shape', 'null', { all: [null] }],
    ['shape', '["title","eq","x","y"]', { all: [['title', 'eq', 'x', 'y']] }],
    ['items', '101', { all: Array(101).fill(['title', 'eq', 'x']) }],
  ])('is rejected as a whole, with the reason %s and the invalid part %s', (reason, part, given) => {
    expect(parseFilterParam(given)).toEqual({ reason, part });
  });

  it('truncates a long invalid part', () => {
    const { part } = parseFilterParam('x'.repeat(5000)) as FilterError;

    expect(part).toHaveLength(81);
  });

  it('accepts times in usual notations', () => {
    const { items } = groupIn({ all: ['2026-01-02', ''].map((at) => ['createdAt', 'ge', at]) });

    expect(items.map((item) => 'value' in item && item.value)).toEqual(['2026-01-02T00:00:00.000Z', '']);
  });

  it.each([null, undefined, ''])('is empty for the URL parameter %j', (given) => {
    expect(parseFilterParam(given)).toEqual(NO_FILTER);
  });

  it('limits the depth of groups in the URL', () => {
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ all: [inner] }), {
      all: [['title', 'eq', 'x']],
    });

    expect(parseFilterParam(deep)).toMatchObject({ reason: 'depth' });
  });

  it('translates all, any and none', () => {
    const of = (join: FilterGroup['join']) => filterToGraphql({ join, items: [isActive, chiefs] });

    expect(of('all')).toEqual({ and: [{ active: { eq: true } }, { title: { contains: 'Chief' } }] });
    expect(of('any')).toEqual({ or: [{ active: { eq: true } }, { title: { contains: 'Chief' } }] });
    expect(of('none')).toEqual({ not: { or: [{ active: { eq: true } }, { title: { contains: 'Chief' } }] } });
  });

  it('ignores incomplete conditions', () => {
    expect(filterToGraphql({ join: 'all', items: [{ ...chiefs, value: '' }] })).toBeNull();
  });

  it('applies "is not" and "has no value" to all values of a multi-valued attribute', () => {
    const of = (condition: Condition) => filterToGraphql({ join: 'all', items: [condition] });

    expect(of({ field: 'emails.work', operator: 'ne', value: 'a@b.example' })).toEqual({
      not: { emails: { some: { type: { eq: 'work' }, value: { eq: 'a@b.example' } } } },
    });
    expect(of({ field: 'phoneNumbers.fax', operator: 'absent', value: '' })).toEqual({
      not: { phoneNumbers: { some: { type: { eq: 'fax' }, value: { present: true } } } },
    });
  });
});

describe('a value selected in a facet', () => {
  it('joins the other selected values of its attribute by "any"', () => {
    const group = toggleValue(
      toggleValue({ join: 'all', items: [chiefs] }, 'department', 'Sales'),
      'department',
      'Legal',
    );

    expect(selectedValues(group, 'department')).toEqual(['Sales', 'Legal']);
    expect(filterToGraphql(group)).toEqual({
      and: [
        { title: { contains: 'Chief' } },
        { or: [{ department: { eq: 'Sales' } }, { department: { eq: 'Legal' } }] },
      ],
    });
  });

  it('is removed by a second click', () => {
    const picked = toggleValue(NO_FILTER, 'department', 'Sales');

    expect(toggleValue(picked, 'department', 'Sales')).toEqual(NO_FILTER);
  });

  it('is combined by "all" with any other filter', () => {
    const group = toggleValue({ join: 'any', items: [isActive, chiefs] }, 'department', 'Sales');

    expect(group).toMatchObject({ join: 'all', items: [{ join: 'any' }, { field: 'department', value: 'Sales' }] });
  });
});
