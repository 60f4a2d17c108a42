type Json = Record<string, unknown>;

interface Operation {
  readonly path?: string;
  readonly value: unknown;
}

const PATH =
  /^(?:(?<urn>urn:[^[]*):)?(?<name>\w+)(?:\[(?<filterAttribute>\w+) eq "(?<filterValue>\w+)"\])?(?:\.(?<sub>\w+))?$/;

/** Applies a PATCH: the part of RFC 7644 §3.5.2 that the simulator uses. `add` and `replace` have the same effect. */
export function patchUser(user: Json, operations: readonly Operation[]): Json {
  const changed = structuredClone(user);
  for (const { path, value } of operations) {
    if (path !== undefined) set(changed, path, value);
    else for (const [key, one] of Object.entries(value as Json)) set(changed, key, one);
  }
  return changed;
}

function set(user: Json, path: string, value: unknown): void {
  const { urn, name = '', filterAttribute, filterValue, sub } = PATH.exec(path)?.groups ?? {};
  const owner = urn === undefined ? user : within(user, urn);
  if (filterAttribute !== undefined)
    element(owner, name, { filterAttribute, filterValue: filterValue === 'True' ? true : filterValue })[
      sub ?? 'value'
    ] = value;
  else if (sub !== undefined) within(owner, name)[sub] = value;
  else owner[name] = typed(name, value);
}

function typed(name: string, value: unknown): unknown {
  if (name === 'active') return String(value).toLowerCase() === 'true';
  return name === 'manager' && typeof value === 'string' ? { value } : value;
}

function within(owner: Json, name: string): Json {
  owner[name] ??= {};
  return owner[name] as Json;
}

function element(
  owner: Json,
  name: string,
  { filterAttribute, filterValue }: { filterAttribute: string; filterValue: unknown },
): Json {
  owner[name] ??= [];
  const list = owner[name] as Json[];
  const found = list.find((one) => one[filterAttribute] === filterValue) ?? { [filterAttribute]: filterValue };
  if (!list.includes(found)) list.push(found);
  return found;
}
