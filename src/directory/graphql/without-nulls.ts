/**
 * An input as the domain reads it: GraphQL lets a caller write `null` where it could have left a field out, and the
 * domain knows a missing key alone.
 */
export function withoutNulls(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withoutNulls);
  if (typeof input !== 'object' || input === null || input instanceof Date) return input;
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value !== null && value !== undefined) given[name] = withoutNulls(value);
  }
  return given;
}
