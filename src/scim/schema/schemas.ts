import type { Schema } from './attribute.ts';
import { ENTERPRISE_USER_SCHEMA } from './enterprise-user-schema.ts';
import { USER_SCHEMA } from './user-schema.ts';

/** Every schema that this service speaks. */
export const SCHEMAS: readonly Schema[] = [USER_SCHEMA, ENTERPRISE_USER_SCHEMA];

/** One schema by its URN, without regard to case; `null` when this service does not speak it. */
export function findSchema(urn: string): Schema | null {
  const wanted = urn.toLowerCase();
  return SCHEMAS.find(({ id }) => id.toLowerCase() === wanted) ?? null;
}
