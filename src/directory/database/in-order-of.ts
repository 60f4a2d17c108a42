/** What was found for each id, in the order of the ids; `null` where nothing was. */
export function inOrderOf<Value>(ids: readonly string[], found: ReadonlyMap<string, Value>): (Value | null)[] {
  return ids.map((id) => found.get(id) ?? null);
}
