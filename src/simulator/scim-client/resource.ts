import { parseTargetPath, type TargetPath } from './target-path.ts';

/** A JSON object, its members not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A user as the target shows it. */
export interface Resource extends JsonObject {
  readonly id: string;
}

/** Whether a value is a JSON object, neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a resource holds under a path; `null` when nothing. Names are compared without regard to case. */
export function readPath(resource: JsonObject, text: string): unknown {
  const path = parseTargetPath(text);
  const owner = path.schema === null ? resource : member(resource, path.schema);
  const attribute = isJsonObject(owner) ? member(owner, path.attribute) : null;
  const value = path.filter === null ? attribute : chosen(attribute, path.filter);
  if (path.subAttribute !== null) return isJsonObject(value) ? member(value, path.subAttribute) : null;
  return value;
}

function member(owner: JsonObject, name: string): unknown {
  if (Object.hasOwn(owner, name)) return owner[name] ?? null;
  const folded = name.toLowerCase();
  const key = Object.keys(owner).find((one) => one.toLowerCase() === folded);
  return key === undefined ? null : (owner[key] ?? null);
}

function chosen(values: unknown, filter: NonNullable<TargetPath['filter']>): unknown {
  if (!Array.isArray(values)) return null;
  const wanted = filter.value.toLowerCase();
  const isMeant = (value: unknown) =>
    isJsonObject(value) && String(member(value, filter.attribute)).toLowerCase() === wanted;
  return values.find(isMeant) ?? null;
}
