import type { Schema } from './attribute.ts';
import { ENTERPRISE_USER_SCHEMA } from './enterprise-user-schema.ts';
import { USER_SCHEMA } from './user-schema.ts';

const SCHEMA_SCHEMA_ID = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

const SCHEMAS: readonly Schema[] = [USER_SCHEMA, ENTERPRISE_USER_SCHEMA];

/** A schema as `/Schemas` shows it (RFC 7643 §7). */
export interface SchemaDocument extends Schema {
  readonly schemas: readonly string[];
  readonly meta: { readonly resourceType: 'Schema'; readonly location: string };
}

/** Finds a schema by its URN, without regard to case; `null` when this service does not support it. */
export function findSchema(urn: string): Schema | null {
  const wanted = urn.toLowerCase();
  return SCHEMAS.find(({ id }) => id.toLowerCase() === wanted) ?? null;
}

/**
 * The documents of all schemas that this service supports (RFC 7644 §4).
 *
 * @param baseUrl the tenant URL without a trailing slash
 */
export function schemaDocuments(baseUrl: string): SchemaDocument[] {
  return SCHEMAS.map((schema) => schemaDocument(schema, baseUrl));
}

/** Finds a schema's document by its URN, without regard to case; `null` when this service does not support it. */
export function findSchemaDocument(urn: string, baseUrl: string): SchemaDocument | null {
  const schema = findSchema(urn);
  return schema ? schemaDocument(schema, baseUrl) : null;
}

function schemaDocument(schema: Schema, baseUrl: string): SchemaDocument {
  const location = `${baseUrl}/Schemas/${schema.id}`;
  return { schemas: [SCHEMA_SCHEMA_ID], ...schema, meta: { resourceType: 'Schema', location } };
}
