import { InputError } from '../input-error.ts';

/** A parsed path of a target attribute, as attribute mappings write it. */
export interface TargetPath {
  /** The URN of an extension; `null` for the core schema, with or without its URN. */
  readonly schema: string | null;
  readonly attribute: string;
  /** The filter of a multi-valued attribute, such as `[type eq "work"]`. */
  readonly filter: { readonly attribute: string; readonly value: string } | null;
  readonly subAttribute: string | null;
}

const CORE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:user';
const ATTRIBUTE =
  /^(?<attribute>[a-z$][\w$-]*)(?:\[(?<name>[\w$-]+)\s+eq\s+(?:"(?<text>[^"]*)"|(?<word>\w+))\])?(?:\.(?<sub>[a-z$][\w$-]*))?$/i;

/**
 * Parses a path. The last colon before a bracket ends the schema, so the dot of `2.0` does not start a sub-attribute.
 *
 * @throws InputError when the text is not a path of Entra's mappings
 */
export function parseTargetPath(text: string): TargetPath {
  const head = text.split('[', 1)[0] ?? '';
  const colon = head.lastIndexOf(':');
  const schema = colon < 0 ? null : text.slice(0, colon);
  const { attribute, name, text: quoted, word, sub } = ATTRIBUTE.exec(text.slice(colon + 1))?.groups ?? {};
  if (attribute === undefined) throw new InputError(`"${text}" is not the path of a target attribute.`);
  return {
    schema: schema === null || schema.toLowerCase() === CORE_SCHEMA ? null : schema,
    attribute,
    filter: name === undefined ? null : { attribute: name, value: quoted ?? word ?? '' },
    subAttribute: sub ?? null,
  };
}

/** Whether the path is `active`, the attribute that disables a user. */
export function isActivePath({ schema, attribute }: TargetPath): boolean {
  return schema === null && attribute.toLowerCase() === 'active';
}

/** Whether the path is a reference to another resource, which is sent after all users. */
export function isReferencePath({ attribute }: TargetPath): boolean {
  return attribute.toLowerCase() === 'manager';
}

/** Whether the path is of the roles, which on-demand provisioning omits. */
export function isRolesPath({ attribute }: TargetPath): boolean {
  return attribute.toLowerCase() === 'roles';
}

/** Whether the attribute is a boolean in SCIM; expressions of mappings produce the strings "True" and "False". */
export function isBooleanPath(path: TargetPath): boolean {
  return isActivePath(path) || path.subAttribute?.toLowerCase() === 'primary';
}
