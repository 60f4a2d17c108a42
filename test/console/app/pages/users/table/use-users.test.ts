import { describe, expect, it } from '@jest/globals';
import { userSelection } from '../../../../../../src/console/app/pages/users/table/use-users.ts';
import { NO_FILTER } from '../../../../../../src/console/app/shared/user-filter/filter-model.ts';

describe('userSelection', () => {
  it('selects all users, newest first, by default', () => {
    expect(userSelection('acme', {}, NO_FILTER)).toEqual({
      enterprise: 'acme',
      search: null,
      filter: null,
      orderBy: [{ by: 'ID', direction: 'DESC' }],
    });
  });

  it('translates the search, the filter and the order of the URL', () => {
    const filter = { join: 'all', items: [{ field: 'title', operator: 'eq', value: 'Chief' }] } as const;

    expect(userSelection('acme', { q: ' anna  b ', sort: 'emails' }, filter)).toEqual({
      enterprise: 'acme',
      search: 'anna b',
      filter: { title: { eq: 'Chief' } },
      orderBy: [{ by: 'EMAILS_VALUE', direction: 'ASC' }],
    });
  });
});
