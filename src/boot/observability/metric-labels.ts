const SCIM = /^\/+api\/scim\/v2\/enterprises\/[^/]*\/*([^/]*)(\/*[^/]*)/;

/** What strangers ask for beside our own addresses, and how, is told as one. */
const OTHER = 'other';

const RESOURCES = {
  '': ['GET', 'POST'],
  '/:id': ['GET', 'PUT', 'PATCH', 'DELETE'],
  '/.search': ['POST'],
};
const DISCOVERY = { '': ['GET'], '/:id': ['GET'] };

/** The endpoints of SCIM, what may follow each of them, and what each is asked by. */
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

/** Each route with the methods that are told by name. */
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(OWN_ENDPOINTS),
  ...Object.entries(SCIM_ENDPOINTS).flatMap(([endpoint, places]) =>
    Object.entries(places).map(([place, methods]): [string, string[]] => [`/scim/${endpoint}${place}`, methods]),
  ),
]);

/** What our doors answer with; any other status is told as one. */
const ANSWERS = [200, 201, 204, 303, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 429, 500, 501, 503];
const STATUSES: ReadonlySet<number> = new Set(ANSWERS);

/** The route that a path belongs to: few enough values for a metric, and none that names anybody. */
export function routeOf(path: string): string {
  if (Object.hasOwn(OWN_ENDPOINTS, path)) return path;
  if (path.startsWith('/console/')) return '/console';
  const [, endpoint = '', rest = ''] = SCIM.exec(path) ?? [];
  const route = `/scim/${endpoint}${placeOf(rest)}`;
  return METHODS.has(route) ? route : OTHER;
}

function placeOf(rest: string): string {
  if (rest.replaceAll('/', '') === '') return '';
  return rest.endsWith('/.search') ? '/.search' : '/:id';
}

/** The method if it is one that the route is asked by, else `other`. */
export function methodOf(route: string, method: string): string {
  return METHODS.get(route)?.includes(method) ? method : OTHER;
}

/** The status if it is one that our doors answer with, else `other`. */
export function statusOf(status: number): string {
  return STATUSES.has(status) ? String(status) : OTHER;
}

/** How many combinations of the three there can be, whatever is sent. */
export const MOST_LABELS =
  [...METHODS.values(), []].reduce((sum, methods) => sum + methods.length + 1, 0) * (STATUSES.size + 1);
