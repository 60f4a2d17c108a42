import { describe, expect, it } from '@jest/globals';
import { router } from '../../../src/console/app/router.tsx';

/** The route of a URL below the base path, with its parameters and its search as the page reads them. */
function routeOf(path: string, search: object = {}) {
  const match = router.matchRoutes(path, search).at(-1);
  return [match?.routeId, match?.params, match?.search];
}

describe('the routes of the console', () => {
  it.each([
    ['/', '/'],
    ['/contoso', '/$enterprise/'],
    ['/contoso/provisioning', '/$enterprise/provisioning'],
    ['/contoso/tokens', '/$enterprise/tokens'],
    ['/contoso/explore', '/$enterprise/explore'],
    ['/contoso/users', '/$enterprise/users'],
    ['/contoso/users/deleted', '/$enterprise/users/deleted'],
    ['/contoso/users/4711', '/$enterprise/users/$userId'],
  ])('lead from %s to %s', (path, id) => {
    expect(routeOf(path)[0]).toBe(id);
  });

  it('decode the names in the URL', () => {
    expect(routeOf('/a%20%26%20b/users/x%2Fy')[1]).toEqual({ enterprise: 'a & b', userId: 'x/y' });
  });

  it('drop invalid parameters of a page and keep the others', () => {
    expect(routeOf('/contoso/provisioning', { tab: 'requests', span: 'century' })[2]).toMatchObject({
      tab: 'requests',
      span: undefined,
    });
    expect(routeOf('/contoso/users/4711', { at: 'yesterday', against: '2026-01-01' })[2]).toMatchObject({
      at: undefined,
      against: '2026-01-01T00:00:00.000Z',
    });
  });
});
