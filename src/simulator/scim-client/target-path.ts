import { InputError } from '../input-error.ts';

/** A path in the target, as an attribute mapping names it, taken apart. */
export interface TargetPath {
  /** The URN of an extension; `null` for the core schema, whether or not it was spelled out. */
  readonly schema: string | null;
  readonly attribute: string;
  /** Which of several values is meant, e.g. `[type eq "work"]`. */
  readonly filter: { readonly attribute: string; readonly value: string } | null;
  readonly subAttribute: string | null;
}

const CORE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:user';
const ATTRIBUTE =
  /^(?<attribute>[a-z$][\w$-]*)(?:\[(?<name>[\w$-]+)\s+eq\s+(?:"(?<text>[^"]*)"|(?<word>\w+))\])?(?:\.(?<sub>[a-z$][\w$-]*))?$/i;

/**
 * Takes a path apart. The last colon before a bracket ends the schema, so the dot of `2.0` is none of the path's.
 *
 * @throws InputError when the text is no path that Entra's mappings can have
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

/** Whether the path names the one attribute that disables a user. */
export function isActivePath({ schema, attribute }: TargetPath): boolean {
  return schema === null && attribute.toLowerCase() === 'active';
}

/** Whether the path holds the `id` of another resource, which is sent after all users were. */
export function isReferencePath({ attribute }: TargetPath): boolean {
  return attribute.toLowerCase() === 'manager';
}

/** Whether the path belongs to the roles, which provisioning on demand leaves out. */
export function isRolesPath({ attribute }: TargetPath): boolean {
  return attribute.toLowerCase() === 'roles';
}

/** Whether the target holds a boolean under the path, whatever a mapping writes: its expressions know texts alone. */
export function isBooleanPath(path: TargetPath): boolean {
  return isActivePath(path) || path.subAttribute?.toLowerCase() === 'primary';
}
