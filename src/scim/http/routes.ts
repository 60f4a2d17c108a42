import type { Router } from 'express';
import {
  getResourceType,
  getSchema,
  getServiceProviderConfig,
  listResourceTypes,
  listSchemas,
} from './discovery/discovery.ts';
import { listGroups, refuseGroup, refuseGroups } from './groups/groups.ts';
import { refuseFeature, refuseMethod, refusePath, refuseTenantUrl, tellMethods } from './refusals.ts';
import type { Answerer, Endpoint } from './response-writer.ts';
import { createUser } from './users/create-user.ts';
import { deleteUser } from './users/delete-user.ts';
import { getUser } from './users/get-user.ts';
import { listUsers, searchUsers } from './users/list-users.ts';
import { patchUser } from './users/patch-user.ts';
import { replaceUser } from './users/replace-user.ts';

type Methods = Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Endpoint>>;

/** Every path below the tenant URL, and what it does for which method. */
export function addRoutes(routes: Router, answerer: Answerer): void {
  const at = (path: string, methods: Methods, otherwise = refuseMethod(allowOf(methods))) => {
    const route = routes.route(path);
    route.options(answerer.handler(tellMethods(allowOf(methods))));
    for (const [method, endpoint] of Object.entries(methods)) {
      route[method as keyof Methods](answerer.handler(endpoint));
    }
    route.all(answerer.handler(otherwise));
  };

  at('/', {}, refuseTenantUrl);
  at('/Users', { get: listUsers, post: createUser });
  at('/Users/.search', { post: searchUsers });
  at('/Users/:id', { get: getUser, put: replaceUser, patch: patchUser, delete: deleteUser });
  at('/Groups', { get: listGroups }, refuseGroups);
  at('/Groups/:id', {}, refuseGroup);
  at('/ServiceProviderConfig', { get: getServiceProviderConfig });
  at('/ResourceTypes', { get: listResourceTypes });
  at('/ResourceTypes/:id', { get: getResourceType });
  at('/Schemas', { get: listSchemas });
  at('/Schemas/:id', { get: getSchema });
  at('/Me', {}, refuseFeature);
  at('/Bulk', {}, refuseFeature);
  at('/.search', {}, refuseFeature);
  routes.use(answerer.handler(refusePath));
}

/** What `Allow` says (RFC 9110 §10.2.1); Express answers HEAD wherever it answers GET. */
function allowOf(methods: Methods): string {
  const names = Object.keys(methods).map((method) => method.toUpperCase());
  return [...names.flatMap((name) => (name === 'GET' ? [name, 'HEAD'] : [name])), 'OPTIONS'].join(', ');
}
