import { listResponse } from '../../protocol/list-response.ts';
import { memberOf } from '../../protocol/message.ts';
import { ScimError } from '../../protocol/scim-error.ts';
import { findResourceType, resourceTypes } from '../../schema/resource-types.ts';
import { findSchemaDocument, schemaDocuments } from '../../schema/schema-documents.ts';
import { serviceProviderConfig } from '../../schema/service-provider-config.ts';
import { notFound } from '../refusals.ts';
import type { Reply } from '../reply.ts';
import type { Exchange } from '../request-context.ts';

const DOCUMENTATION_URI =
  'https://learn.microsoft.com/entra/identity/saas-apps/xm-fax-and-xm-send-secure-provisioning-tutorial';

/**
 * What this service can do (RFC 7644 §4).
 *
 * @throws ScimError 403 for a filter
 */
export function getServiceProviderConfig(exchange: Exchange): Reply {
  assertNoFilter(exchange);
  const { tenantUrl: baseUrl, limits } = exchange;
  const settings = { baseUrl, documentationUri: DOCUMENTATION_URI, maxResults: limits.maxPageSize };
  return { status: 200, body: serviceProviderConfig(settings) };
}

/** @throws ScimError 403 for a filter (RFC 7644 §4) */
export function listResourceTypes(exchange: Exchange): Reply {
  return listOf(exchange, resourceTypes(exchange.tenantUrl));
}

/** @throws ScimError 403 for a filter, 404 */
export function getResourceType(exchange: Exchange): Reply {
  return oneOf(exchange, findResourceType(exchange.target, exchange.tenantUrl), '/ResourceTypes');
}

/** @throws ScimError 403 for a filter (RFC 7644 §4) */
export function listSchemas(exchange: Exchange): Reply {
  return listOf(exchange, schemaDocuments(exchange.tenantUrl));
}

/** @throws ScimError 403 for a filter, 404 */
export function getSchema(exchange: Exchange): Reply {
  return oneOf(exchange, findSchemaDocument(exchange.target, exchange.tenantUrl), '/Schemas');
}

function listOf(exchange: Exchange, resources: readonly object[]): Reply {
  assertNoFilter(exchange);
  return { status: 200, body: listResponse({ resources, total: resources.length, startIndex: 1 }) };
}

function oneOf(exchange: Exchange, body: object | null, list: string): Reply {
  assertNoFilter(exchange);
  if (!body) throw notFound(`Not found; ${list} lists what exists.`);
  return { status: 200, body };
}

function assertNoFilter({ query }: Exchange): void {
  if ((memberOf(query, 'filter') ?? '') === '') return;
  throw new ScimError(403, null, 'This endpoint does not support filters.');
}
