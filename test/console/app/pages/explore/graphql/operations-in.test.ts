import { describe, expect, it } from '@jest/globals';
import { operationsIn } from '../../../../../../src/console/app/pages/explore/graphql/operations-in.ts';

describe('the operations of a document', () => {
  it('are found with their names, and whether they change anything', () => {
    const document = 'query Who { ...A } mutation Go { a } fragment A on Query { access { permissions } }';

    expect(operationsIn(document)).toEqual([
      { name: 'Who', isMutation: false },
      { name: 'Go', isMutation: true },
    ]);
    expect(operationsIn('{ access { permissions } }')).toEqual([{ name: null, isMutation: false }]);
  });

  it('are none while the document cannot be read', () => {
    expect(operationsIn('query {')).toEqual([]);
    expect(operationsIn('')).toEqual([]);
  });
});
