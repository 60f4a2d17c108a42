import type { TargetAttributes, TargetValue } from '../mapping/mapping.ts';
import { isBooleanPath, isReferencePath, isRolesPath, parseTargetPath, type TargetPath } from './target-path.ts';

type Members = Record<string, unknown>;

const SCHEMAS = [
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
];
const ROLE_TYPE = 'WindowsAzureActiveDirectoryRole';

/**
 * The body of the POST that creates a user. What the source left empty is left out, and so are references: they follow
 * when every user has an id. Extensions other than the enterprise one are never listed in `schemas`.
 */
export function buildCreate(attributes: TargetAttributes): object {
  const body: Members = { schemas: SCHEMAS };
  for (const [text, value] of attributes) {
    const path = parseTargetPath(text);
    if (value !== null && value !== '' && !isReferencePath(path)) put(body, path, jsonOf(path, value));
  }
  return { ...body, meta: { resourceType: 'User' } };
}

/** A value as JSON carries it where the dialect has booleans. */
export function jsonOf(path: TargetPath, value: TargetValue): TargetValue {
  return isBooleanPath(path) && typeof value === 'string' ? value.toLowerCase() === 'true' : value;
}

function put(body: Members, path: TargetPath, value: TargetValue): void {
  const owner = path.schema === null ? body : membersAt(body, path.schema);
  if (path.filter !== null) {
    const element = elementAt(owner, path, path.filter);
    if (path.subAttribute !== null) element[path.subAttribute] = value;
  } else if (path.subAttribute !== null) {
    membersAt(owner, path.attribute)[path.subAttribute] = value;
  } else {
    owner[path.attribute] = value;
  }
}

function membersAt(owner: Members, name: string): Members {
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
  const element = { ...traitsOf(path, elements), [filter.attribute]: value };
  elements.push(element);
  return element;
}

/** What Entra adds of itself: the first e-mail is the primary one, and a primary role says where it comes from. */
function traitsOf(path: TargetPath, elements: readonly Members[]): Members {
  if (path.attribute.toLowerCase() === 'emails' && elements.length === 0) return { primary: true };
  return isRolesPath(path) && path.filter?.attribute.toLowerCase() === 'primary' ? { type: ROLE_TYPE } : {};
}
