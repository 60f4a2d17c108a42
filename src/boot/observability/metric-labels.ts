const SCIM_URL_PATH = /^\/+api\/scim\/v2\/enterprises\/[^/]*\/*([^/]*)(\/*[^/]*)/;

/** The label of every unknown route, method and status: a bound on the number of series, whatever clients send. */
const OTHER = 'other';

const RESOURCES = {
  '': ['GET', 'POST'],
  '/:id': ['GET', 'PUT', 'PATCH', 'DELETE'],
  '/.search': ['POST'],
};
const DISCOVERY = { '': ['GET'], '/:id': ['GET'] };

/** The endpoints of SCIM with their subpaths and the methods of each. */
const SCIM_ENDPOINTS = {
  Users: RESOURCES,
  Groups: RESOURCES,
  Schemas: DISCOVERY,
  ResourceTypes: DISCOVERY,
  ServiceProviderConfig: DISCOVERY,
  Bulk: { '': ['POST'] },
  Me: { '': ['GET'] },
};

const OWN_ENDPOINTS = {
  '/': ['GET'],
  '/graphql': ['GET', 'POST'],
  '/healthz': ['GET'],
  '/readyz': ['GET'],
  '/metrics': ['GET'],
  '/console': ['GET'],
  '/console/graphql': ['POST'],
  '/console/session': ['GET', 'POST', 'DELETE'],
  '/console/export': ['POST'],
  '/console/connection-test': ['POST'],
};

/** The methods of each route. */
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(OWN_ENDPOINTS),
  ...Object.entries(SCIM_ENDPOINTS).flatMap(([endpoint, subpaths]) =>
    Object.entries(subpaths).map(([subpath, methods]): [string, string[]] => [`/scim/${endpoint}${subpath}`, methods]),
  ),
]);

/** The statuses that this server sends. */
const KNOWN_STATUSES = [200, 201, 204, 303, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 429, 500, 501, 503];
const STATUSES: ReadonlySet<number> = new Set(KNOWN_STATUSES);

/** The label `route` for a path: one of few values, without ids and names. */
export function routeLabel(path: string): string {
  if (Object.hasOwn(OWN_ENDPOINTS, path)) return path;
  if (path.startsWith('/console/')) return '/console';
  const [, endpoint = '', rest = ''] = SCIM_URL_PATH.exec(path) ?? [];
  const route = `/scim/${endpoint}${subpathOf(rest)}`;
  return METHODS.has(route) ? route : OTHER;
}

function subpathOf(rest: string): string {
  if (rest.replaceAll('/', '') === '') return '';
  return rest.endsWith('/.search') ? '/.search' : '/:id';
}

/** The label `method`: the method if the route has it, else `other`. */
export function methodLabel(route: string, method: string): string {
  return METHODS.get(route)?.includes(method) ? method : OTHER;
}

/** The label `status`: the status if this server sends it, else `other`. */
export function statusLabel(status: number): string {
  return STATUSES.has(status) ? String(status) : OTHER;
}

/** The maximum number of combinations of the three labels. */
export const MAX_SERIES =
  [...METHODS.values(), []].reduce((sum, methods) => sum + methods.length + 1, 0) * (STATUSES.size + 1);
