import { ENTERPRISE_USER_SCHEMA_ID } from './enterprise-user-schema.ts';
import { USER_SCHEMA, USER_SCHEMA_ID } from './user-schema.ts';

const RESOURCE_TYPE_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';

/** A resource type as `/ResourceTypes` shows it (RFC 7643 §6). */
export interface ResourceType {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Path of the resources, relative to the tenant URL. */
  readonly endpoint: string;
  readonly schema: string;
  readonly schemaExtensions: readonly { readonly schema: string; readonly required: boolean }[];
  readonly meta: { readonly resourceType: 'ResourceType'; readonly location: string };
}

/**
 * The resource types that this service supports (RFC 7644 §4).
 *
 * @param baseUrl the tenant URL without a trailing slash
 */
export function resourceTypes(baseUrl: string): ResourceType[] {
  return [
    {
      schemas: [RESOURCE_TYPE_SCHEMA_ID],
      id: 'User',
      name: 'User',
      description: USER_SCHEMA.description,
      endpoint: '/Users',
      schema: USER_SCHEMA_ID,
      schemaExtensions: [{ schema: ENTERPRISE_USER_SCHEMA_ID, required: false }],
      meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/User` },
    },
  ];
}

/** Finds a resource type by its id, without regard to case; `null` when there is none. */
export function findResourceType(id: string, baseUrl: string): ResourceType | null {
  const wanted = id.toLowerCase();
  return resourceTypes(baseUrl).find((type) => type.id.toLowerCase() === wanted) ?? null;
}
