import type { Attribute } from './attribute.ts';
import type { AttributePath } from './attribute-path-type.ts';
import { COMMON_ATTRIBUTES } from './common-attributes.ts';
import { ENTERPRISE_USER_SCHEMA } from './enterprise-user-schema.ts';
import { ENTERPRISE_USER_SCHEMA_ID, USER_SCHEMA_ID } from './urns.ts';
import { USER_SCHEMA } from './user-schema.ts';

/** An attribute that a request named, as the schemas declare it. */
export interface ResolvedAttribute {
  /** The URN of the schema that declares it; the core User's for the common attributes, which every schema shares. */
  readonly schema: string;
  readonly attribute: Attribute;
  /** `null` when the path named none. */
  readonly subAttribute: Attribute | null;
}

type ByName = ReadonlyMap<string, Attribute>;

const CORE: ByName = byName([...COMMON_ATTRIBUTES, ...USER_SCHEMA.attributes]);
const ENTERPRISE: ByName = byName(ENTERPRISE_USER_SCHEMA.attributes);

const CORE_KEY = USER_SCHEMA_ID.toLowerCase();
const ENTERPRISE_KEY = ENTERPRISE_USER_SCHEMA_ID.toLowerCase();

/**
 * The declaration of the attribute that a path names, without regard to case (RFC 7643 §2.1); `null` when no schema of a
 * user has it, or when the path names a whole schema. A name without a schema is looked for in the core User and then in
 * the enterprise User, so that `manager` is understood as well.
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
