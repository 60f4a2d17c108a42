/** Memoizes a function of at most one argument. Never evicts, so that the arguments must be few. */
export function memoize<Args extends readonly [key?: unknown], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const values = new Map<unknown, Value>();
  return (...args) => {
    const known = values.get(args[0]);
    if (known !== undefined || values.has(args[0])) return known as Value;
    const value = compute(...args);
    values.set(args[0], value);
    return value;
  };
}
