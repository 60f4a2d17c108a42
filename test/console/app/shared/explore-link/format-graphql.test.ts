import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import * as operations from '../../../../../src/console/app/api/operations.generated.ts';
import { formatGraphql } from '../../../../../src/console/app/shared/explore-link/format-graphql.ts';

describe('formatGraphql', () => {
  it('indents a minified operation', () => {
    const text =
      'query A($enterprise:String!$first:Int){enterprise(name:$enterprise){users(first:$first after:"x"){total}}}';

    expect(formatGraphql(text)).toBe(`query A($enterprise: String!, $first: Int) {
  enterprise(name: $enterprise) {
    users(first: $first, after: "x") {
      total
    }
  }
}`);
  });

  it.each(Object.values(operations).map(({ name, text }) => [name, text]))(
    'changes only the white space of %s',
    (_name, text) => {
      expect(print(parse(formatGraphql(text)))).toBe(print(parse(text)));
    },
  );
});
