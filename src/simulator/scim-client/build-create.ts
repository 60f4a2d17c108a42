import type { TargetAttributes, TargetValue } from '../mapping/mapping.ts';
import { isBooleanPath, isReferencePath, isRolesPath, parseTargetPath, type TargetPath } from './target-path.ts';

type Members = Record<string, unknown>;

const SCHEMAS = [
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
];
const ROLE_TYPE = 'WindowsAzureActiveDirectoryRole';

/**
 * Builds the body of the POST that creates a user. As in Entra, it omits empty values and references, which follow when
 * every user has an id, and `schemas` lists no extension but the enterprise one.
 */
export function buildCreate(attributes: TargetAttributes): object {
  const body: Members = { schemas: SCHEMAS };
  for (const [text, value] of attributes) {
    const path = parseTargetPath(text);
    if (value !== null && value !== '' && !isReferencePath(path)) setValue(body, path, toJsonValue(path, value));
  }
  return { ...body, meta: { resourceType: 'User' } };
}

/** A value for JSON; a boolean attribute is sent as a boolean. */
export function toJsonValue(path: TargetPath, value: TargetValue): TargetValue {
  return isBooleanPath(path) && typeof value === 'string' ? value.toLowerCase() === 'true' : value;
}

function setValue(body: Members, path: TargetPath, value: TargetValue): void {
  const owner = path.schema === null ? body : objectAt(body, path.schema);
  if (path.filter !== null) {
    const element = elementAt(owner, path, path.filter);
    if (path.subAttribute !== null) element[path.subAttribute] = value;
  } else if (path.subAttribute !== null) {
    objectAt(owner, path.attribute)[path.subAttribute] = value;
  } else {
    owner[path.attribute] = value;
  }
}

function objectAt(owner: Members, name: string): Members {
  const members = (owner[name] ?? {}) as Members;
  owner[name] = members;
  return members;
}

function elementAt(owner: Members, path: TargetPath, filter: NonNullable<TargetPath['filter']>): Members {
  const elements = (owner[path.attribute] ?? []) as Members[];
  owner[path.attribute] = elements;
  const value = filter.attribute.toLowerCase() === 'primary' ? filter.value.toLowerCase() === 'true' : filter.value;
  const known = elements.find((element) => element[filter.attribute] === value);
  if (known !== undefined) return known;
  const element = { ...impliedMembers(path, elements), [filter.attribute]: value };
  elements.push(element);
  return element;
}

/** Members that Entra adds: the first e-mail is primary, and a primary role has Entra's type. */
function impliedMembers(path: TargetPath, elements: readonly Members[]): Members {
  if (path.attribute.toLowerCase() === 'emails' && elements.length === 0) return { primary: true };
  return isRolesPath(path) && path.filter?.attribute.toLowerCase() === 'primary' ? { type: ROLE_TYPE } : {};
}
