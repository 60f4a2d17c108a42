import { describe, expect, it } from '@jest/globals';
import { routeLabel } from '../../../src/boot/observability/metric-labels.ts';

describe('routeLabel', () => {
  it.each([
    ['/graphql', '/graphql'],
    ['/api/scim/v2/enterprises/acme/Users', '/scim/Users'],
    ['/api/scim/v2/enterprises/acme//Users/', '/scim/Users'],
    ['/api/scim/v2/enterprises/acme/Users/0198', '/scim/Users/:id'],
    ['/api/scim/v2/enterprises/acme/Users/.search', '/scim/Users/.search'],
    ['/api/scim/v2/enterprises/acme/Anything', 'other'],
    ['/console', '/console'],
    ['/console/acme/users/0198', '/console'],
    ['/console/graphql', '/console/graphql'],
    ['/consoles', 'other'],
    ['/wp-admin', 'other'],
  ])('labels %s as %s', (path, route) => {
    expect(routeLabel(path)).toBe(route);
  });
});
