import type { Schema } from './attribute.ts';
import { findSchema, SCHEMAS } from './schemas.ts';
import { SCHEMA_SCHEMA_ID } from './urns.ts';

/** A schema as `/Schemas` shows it. */
export interface SchemaDocument extends Schema {
  readonly schemas: readonly string[];
  readonly meta: { readonly resourceType: 'Schema'; readonly location: string };
}

/**
 * Every schema that this service speaks (RFC 7644 §4).
 *
 * @param baseUrl the tenant URL without the slash at its end
 */
export function schemaDocuments(baseUrl: string): SchemaDocument[] {
  return SCHEMAS.map((schema) => schemaDocument(schema, baseUrl));
}

/** One schema by its URN, without regard to case; `null` when this service does not speak it. */
export function findSchemaDocument(urn: string, baseUrl: string): SchemaDocument | null {
  const schema = findSchema(urn);
  return schema ? schemaDocument(schema, baseUrl) : null;
}

function schemaDocument(schema: Schema, baseUrl: string): SchemaDocument {
  const location = `${baseUrl}/Schemas/${schema.id}`;
  return { schemas: [SCHEMA_SCHEMA_ID], ...schema, meta: { resourceType: 'Schema', location } };
}
