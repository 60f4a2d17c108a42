const SCIM = /^\/+api\/scim\/v2\/enterprises\/[^/]*\/*([^/]*)(\/*[^/]*)/;
const SCIM_ENDPOINTS = new Set(['Users', 'Groups', 'Schemas', 'ResourceTypes', 'ServiceProviderConfig', 'Bulk', 'Me']);
const CONSOLE_ENDPOINTS = new Set(['/console/graphql', '/console/session', '/console/export']);
const OWN_ENDPOINTS = new Set(['/', '/graphql', '/healthz', '/readyz', '/metrics']);

/** The route that a path belongs to: few enough values for a metric, and none that names anybody. */
export function routeOf(path: string): string {
  if (OWN_ENDPOINTS.has(path)) return path;
  if (path === '/console' || path.startsWith('/console/')) return CONSOLE_ENDPOINTS.has(path) ? path : '/console';
  const [, endpoint = '', rest = ''] = SCIM.exec(path) ?? [];
  if (!SCIM_ENDPOINTS.has(endpoint)) return 'other';
  if (rest.replaceAll('/', '') === '') return `/scim/${endpoint}`;
  return rest.endsWith('/.search') ? `/scim/${endpoint}/.search` : `/scim/${endpoint}/:id`;
}
