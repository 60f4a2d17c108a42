import { memberOf } from '../../protocol/json-object.ts';
import { listResponse } from '../../protocol/list-response.ts';
import { ScimError } from '../../protocol/scim-error.ts';
import { findResourceType, resourceTypes } from '../../schema/resource-types.ts';
import { findSchemaDocument, schemaDocuments } from '../../schema/schemas.ts';
import { serviceProviderConfig } from '../../schema/service-provider-config.ts';
import { notFound } from '../refusals.ts';
import type { RequestContext } from '../request-context.ts';
import type { Reply } from '../response-writer.ts';

const DOCUMENTATION_URI =
  'https://learn.microsoft.com/entra/identity/saas-apps/xm-fax-and-xm-send-secure-provisioning-tutorial';

/**
 * The capabilities of this service (RFC 7644 §4).
 *
 * @throws ScimError 403 for a filter
 */
export function getServiceProviderConfig(context: RequestContext): Reply {
  assertNoFilter(context);
  const { tenantUrl: baseUrl, limits } = context;
  const settings = { baseUrl, documentationUri: DOCUMENTATION_URI, maxResults: limits.maxPageSize };
  return { status: 200, body: serviceProviderConfig(settings) };
}

/** @throws ScimError 403 for a filter (RFC 7644 §4) */
export function listResourceTypes(context: RequestContext): Reply {
  return replyWithAll(context, resourceTypes(context.tenantUrl));
}

/** @throws ScimError 403 for a filter, 404 */
export function getResourceType(context: RequestContext): Reply {
  return replyWithOne(context, findResourceType(context.resourceId, context.tenantUrl), '/ResourceTypes');
}

/** @throws ScimError 403 for a filter (RFC 7644 §4) */
export function listSchemas(context: RequestContext): Reply {
  return replyWithAll(context, schemaDocuments(context.tenantUrl));
}

/** @throws ScimError 403 for a filter, 404 */
export function getSchema(context: RequestContext): Reply {
  return replyWithOne(context, findSchemaDocument(context.resourceId, context.tenantUrl), '/Schemas');
}

function replyWithAll(context: RequestContext, resources: readonly object[]): Reply {
  assertNoFilter(context);
  return { status: 200, body: listResponse({ resources, total: resources.length, startIndex: 1 }) };
}

function replyWithOne(context: RequestContext, body: object | null, list: string): Reply {
  assertNoFilter(context);
  if (!body) throw notFound(`Not found; ${list} lists what exists.`);
  return { status: 200, body };
}

function assertNoFilter({ query }: RequestContext): void {
  if ((memberOf(query, 'filter') ?? '') === '') return;
  throw new ScimError(403, null, 'This endpoint does not support filters.');
}
