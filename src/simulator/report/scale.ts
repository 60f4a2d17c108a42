/** The least of 2, 4, 10, 20, 40, 100 … that is not below the value, so that half of it is a whole number. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const step = [1, 2, 4, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.max(2, step * power);
}

/** A logarithmic scale between two powers of ten that enclose all values, which are above 0. */
export function logScale(values: readonly number[]): { readonly ticks: readonly number[]; at(value: number): number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: (value) => (Math.log10(value) - low) / (high - low),
  };
}
