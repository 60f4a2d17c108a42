import type { Router } from 'express';
import {
  getResourceType,
  getSchema,
  getServiceProviderConfig,
  listResourceTypes,
  listSchemas,
} from './discovery/discovery.ts';
import { listGroups, refuseGroup, refuseGroups } from './groups/groups.ts';
import { listMethods, refuseFeature, refuseMethod, refusePath, refuseTenantUrl } from './refusals.ts';
import type { Endpoint, ResponseWriter } from './response-writer.ts';
import { createUser } from './users/create-user.ts';
import { deleteUser } from './users/delete-user.ts';
import { getUser } from './users/get-user.ts';
import { listUsers, searchUsers } from './users/list-users.ts';
import { patchUser } from './users/patch-user.ts';
import { replaceUser } from './users/replace-user.ts';

type Methods = Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Endpoint>>;

/** Adds every path below the tenant URL with the endpoint of each method. */
export function addRoutes(routes: Router, writer: ResponseWriter): void {
  const at = (path: string, methods: Methods, otherwise = refuseMethod(allowOf(methods))) => {
    const route = routes.route(path);
    route.options(writer.handler(listMethods(allowOf(methods))));
    for (const [method, endpoint] of Object.entries(methods)) {
      route[method as keyof Methods](writer.handler(endpoint));
    }
    route.all(writer.handler(otherwise));
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
  routes.use(writer.handler(refusePath));
}

/** The value of `Allow` (RFC 9110 §10.2.1); Express handles HEAD like GET. */
function allowOf(methods: Methods): string {
  const names = Object.keys(methods).map((method) => method.toUpperCase());
  return [...names.flatMap((name) => (name === 'GET' ? [name, 'HEAD'] : [name])), 'OPTIONS'].join(', ');
}
