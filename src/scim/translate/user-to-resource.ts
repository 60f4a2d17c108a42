import type { UserFieldsFragment } from '../../wire/operations.generated.ts';
import { versionTag } from '../protocol/entity-tag.ts';
import type { Message } from '../protocol/message.ts';
import type { Schema } from '../schema/attribute.ts';
import { ENTERPRISE_USER_SCHEMA } from '../schema/enterprise-user-schema.ts';
import { ENTERPRISE_USER_SCHEMA_ID, USER_SCHEMA_ID } from '../schema/urns.ts';
import { USER_SCHEMA } from '../schema/user-schema.ts';

/** The directory calls every attribute what RFC 7643 calls it. */
type Field = keyof UserFieldsFragment;

const CORE_FIELDS = fieldsOf(USER_SCHEMA);
const ENTERPRISE_FIELDS = fieldsOf(ENTERPRISE_USER_SCHEMA);

const CORE: readonly string[] = [USER_SCHEMA_ID];
const CORE_AND_ENTERPRISE: readonly string[] = [USER_SCHEMA_ID, ENTERPRISE_USER_SCHEMA_ID];

/**
 * The user as a resource (RFC 7643 §4.1, §4.3): no nulls, no empty lists, and the extension only when it holds something.
 *
 * @param tenantUrl without the slash at its end
 */
export function userToResource(user: UserFieldsFragment, tenantUrl: string): Message {
  const extension = partOf(user, ENTERPRISE_FIELDS);
  return {
    schemas: extension ? CORE_AND_ENTERPRISE : CORE,
    id: user.id,
    ...partOf(user, CORE_FIELDS),
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

/** Where the user is found. */
export function userLocation({ id }: UserFieldsFragment, tenantUrl: string): string {
  return `${tenantUrl}/Users/${id}`;
}

function fieldsOf({ attributes }: Schema): readonly Field[] {
  return attributes.map(({ name }) => name as Field);
}

function partOf(user: UserFieldsFragment, fields: readonly Field[]): Message | undefined {
  const part: Record<string, unknown> = {};
  for (const field of fields) keep(part, field, user[field]);
  return isEmpty(part) ? undefined : part;
}

function keep(part: Record<string, unknown>, name: string, value: unknown): void {
  const held = heldOf(value);
  if (held !== undefined) part[name] = held;
}

/** The value without anything in it that holds nothing; `undefined` when nothing is left. */
function heldOf(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length > 0 ? value.map(heldOf) : undefined;

  const held: Record<string, unknown> = {};
  for (const name in value) keep(held, name, (value as Message)[name]);
  return isEmpty(held) ? undefined : held;
}

function isEmpty(part: Message): boolean {
  for (const _ in part) return false;
  return true;
}
