import { Count } from './count.tsx';

interface DurationProps {
  readonly ms: number;
}

/** How long something took, in the largest unit that says it well. */
export function Duration({ ms }: DurationProps) {
  const [of, unit] = inUnit(ms);
  return <Count of={of} options={{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }} />;
}

function inUnit(ms: number): readonly [number, string] {
  if (ms < 1_000) return [ms, 'millisecond'];
  if (ms < 60_000) return [ms / 1_000, 'second'];
  return ms < 3_600_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
}
