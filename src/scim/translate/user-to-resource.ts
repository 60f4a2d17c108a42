import type { UserFieldsFragment } from '../../wire/operations.generated.ts';
import { versionTag } from '../protocol/entity-tag.ts';
import type { JsonObject } from '../protocol/json-object.ts';
import type { Schema } from '../schema/attribute.ts';
import { ENTERPRISE_USER_SCHEMA, ENTERPRISE_USER_SCHEMA_ID } from '../schema/enterprise-user-schema.ts';
import { USER_SCHEMA, USER_SCHEMA_ID } from '../schema/user-schema.ts';

/** The directory has the attribute names of RFC 7643. */
type Field = keyof UserFieldsFragment;

const CORE_FIELDS = fieldsOf(USER_SCHEMA);
const ENTERPRISE_FIELDS = fieldsOf(ENTERPRISE_USER_SCHEMA);

const CORE: readonly string[] = [USER_SCHEMA_ID];
const CORE_AND_ENTERPRISE: readonly string[] = [USER_SCHEMA_ID, ENTERPRISE_USER_SCHEMA_ID];

/**
 * Translates a user to a resource (RFC 7643 §4.1, §4.3) without nulls and empty lists. The extension is present only
 * when it has attributes.
 *
 * @param tenantUrl without a trailing slash
 */
export function userToResource(user: UserFieldsFragment, tenantUrl: string): JsonObject {
  const extension = pick(user, ENTERPRISE_FIELDS);
  return {
    schemas: extension ? CORE_AND_ENTERPRISE : CORE,
    id: user.id,
    ...pick(user, CORE_FIELDS),
    ...(extension && { [ENTERPRISE_USER_SCHEMA_ID]: extension }),
    meta: {
      resourceType: 'User',
      created: user.createdAt,
      lastModified: user.updatedAt,
      location: userLocation(user, tenantUrl),
      version: versionTag(user.version),
    },
  };
}

/** The absolute URL of the user. */
export function userLocation({ id }: UserFieldsFragment, tenantUrl: string): string {
  return `${tenantUrl}/Users/${id}`;
}

function fieldsOf({ attributes }: Schema): readonly Field[] {
  return attributes.map(({ name }) => name as Field);
}

function pick(user: UserFieldsFragment, fields: readonly Field[]): JsonObject | undefined {
  const object: Record<string, unknown> = {};
  for (const field of fields) assign(object, field, user[field]);
  return isEmpty(object) ? undefined : object;
}

function assign(object: Record<string, unknown>, name: string, value: unknown): void {
  const assigned = withoutUnassigned(value);
  if (assigned !== undefined) object[name] = assigned;
}

/** The value without unassigned members; `undefined` when nothing is left. */
function withoutUnassigned(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length > 0 ? value.map(withoutUnassigned) : undefined;

  const object: Record<string, unknown> = {};
  for (const name in value) assign(object, name, (value as JsonObject)[name]);
  return isEmpty(object) ? undefined : object;
}

function isEmpty(object: JsonObject): boolean {
  for (const _ in object) return false;
  return true;
}
