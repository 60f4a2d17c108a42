import type { Attribute } from './attribute.ts';
import type { AttributePath } from './attribute-path.ts';
import { COMMON_ATTRIBUTES } from './common-attributes.ts';
import { ENTERPRISE_USER_SCHEMA, ENTERPRISE_USER_SCHEMA_ID } from './enterprise-user-schema.ts';
import { USER_SCHEMA, USER_SCHEMA_ID } from './user-schema.ts';

/** The declaration of an attribute that a request names. */
export interface ResolvedAttribute {
  /** The URN of the declaring schema; the core User's for the common attributes. */
  readonly schema: string;
  readonly attribute: Attribute;
  /** `null` when the path names none. */
  readonly subAttribute: Attribute | null;
}

type ByName = ReadonlyMap<string, Attribute>;

const CORE: ByName = byName([...COMMON_ATTRIBUTES, ...USER_SCHEMA.attributes]);
const ENTERPRISE: ByName = byName(ENTERPRISE_USER_SCHEMA.attributes);

const CORE_KEY = USER_SCHEMA_ID.toLowerCase();
const ENTERPRISE_KEY = ENTERPRISE_USER_SCHEMA_ID.toLowerCase();

/**
 * Finds the declaration of the attribute that a path names, without regard to case (RFC 7643 §2.1); `null` when no
 * schema of a user declares it, or when the path names a whole schema. A name without a schema is looked up in the core
 * User and then in the enterprise User, so that clients may write `manager` alone.
 */
export function findAttribute(path: AttributePath): ResolvedAttribute | null {
  if (path.attribute === null) return null;
  const found = findTopLevel(path.schema?.toLowerCase() ?? null, path.attribute.toLowerCase());
  if (!found || path.subAttribute === null) return found;

  const wanted = path.subAttribute.toLowerCase();
  const subAttribute = found.attribute.subAttributes?.find(({ name }) => name.toLowerCase() === wanted);
  return subAttribute ? { ...found, subAttribute } : null;
}

function findTopLevel(schema: string | null, name: string): ResolvedAttribute | null {
  const core = schema === null || schema === CORE_KEY ? CORE.get(name) : undefined;
  if (core) return { schema: USER_SCHEMA_ID, attribute: core, subAttribute: null };

  const enterprise = schema === null || schema === ENTERPRISE_KEY ? ENTERPRISE.get(name) : undefined;
  return enterprise ? { schema: ENTERPRISE_USER_SCHEMA_ID, attribute: enterprise, subAttribute: null } : null;
}

function byName(attributes: readonly Attribute[]): ByName {
  return new Map(attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));
}
