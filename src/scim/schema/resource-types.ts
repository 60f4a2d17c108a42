import { ENTERPRISE_USER_SCHEMA_ID, RESOURCE_TYPE_SCHEMA_ID, USER_SCHEMA_ID } from './urns.ts';
import { USER_SCHEMA } from './user-schema.ts';

/** A kind of resource as `/ResourceTypes` shows it (RFC 7643 §6). */
export interface ResourceType {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where the resources are, seen from the tenant URL. */
  readonly endpoint: string;
  readonly schema: string;
  readonly schemaExtensions: readonly { readonly schema: string; readonly required: boolean }[];
  readonly meta: { readonly resourceType: 'ResourceType'; readonly location: string };
}

/**
 * Every kind of resource that this service keeps.
 *
 * @param baseUrl the tenant URL without the slash at its end
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

/** One kind of resource by its id, without regard to case; `null` when there is none. */
export function findResourceType(id: string, baseUrl: string): ResourceType | null {
  const wanted = id.toLowerCase();
  return resourceTypes(baseUrl).find((type) => type.id.toLowerCase() === wanted) ?? null;
}
