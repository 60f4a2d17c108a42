import { rounded } from '../load/percentiles.ts';
import { lostReportsOf } from '../servers/lost-reports.ts';
import { sum } from '../servers/usage.ts';
import type { Sample, Samples } from '../soak.ts';
import type { RunningServer } from '../start-all.ts';

const SECONDS_PER_HOUR = 3_600;

/** How memory grew, and the standard error of that. */
export interface Trend {
  readonly slope: number;
  readonly error: number;
}

/** What became of a server in a soak. */
export interface SoakServer {
  readonly name: string;
  readonly title: string;
  readonly requests: number;
  readonly errors: number;
  readonly firstError: string | null;
  readonly lostReports: number | null;
  /** At its peak. */
  readonly residentMb: number;
  /** Over the second half; `null` when it was too short to tell. */
  readonly residentMbPerHour: Trend | null;
  /** Over the second half; `null` when it was too short to tell. */
  readonly heapMbPerHour: Trend | null;
  readonly samples: readonly Sample[];
}

/** The results of a soak. */
export interface Soak {
  readonly users: number;
  readonly enterprises: number;
  readonly seconds: number;
  /** Requests per second. */
  readonly rate: number;
  readonly connections: number;
  readonly phases: readonly string[];
  readonly servers: readonly SoakServer[];
}

/** Sums the samples of all servers up. */
export function soakSummaryOf(running: readonly RunningServer[], samples: Samples): Promise<SoakServer[]> {
  return Promise.all(running.map((server) => soakServerOf(server, samples.get(server.name) ?? [])));
}

/** Sums the samples of a server up. */
export async function soakServerOf(
  { name, title, target }: RunningServer,
  samples: readonly Sample[],
): Promise<SoakServer> {
  return {
    name,
    title,
    requests: sum(samples.map(({ requests }) => requests)),
    errors: sum(samples.map(({ errors }) => errors)),
    firstError: samples.find(({ firstError }) => firstError !== null)?.firstError ?? null,
    lostReports: await lostReportsOf(target.origin),
    residentMb: Math.max(...samples.map(({ residentMb }) => residentMb)),
    residentMbPerHour: perHour(samples, ({ residentMb }) => residentMb),
    heapMbPerHour: perHour(samples, ({ heapMb }) => heapMb),
    samples,
  };
}

function perHour(samples: readonly Sample[], read: (sample: Sample) => number): Trend | null {
  const half = (samples.at(-1)?.second ?? 0) / 2;
  const later = samples.filter(({ second }) => second >= half);
  return trendOf(later.map((sample) => ({ x: sample.second / SECONDS_PER_HOUR, y: read(sample) })));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Linear regression by least squares; `null` of fewer than three points. */
function trendOf(points: readonly Point[]): Trend | null {
  const count = points.length;
  if (count < 3) return null;
  const mean = (values: readonly number[]) => sum(values) / count;
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const spread = sum(points.map(({ x }) => (x - middle.x) ** 2));
  const slope = sum(points.map(({ x, y }) => (x - middle.x) * (y - middle.y))) / spread;
  const rest = sum(points.map(({ x, y }) => (y - middle.y - slope * (x - middle.x)) ** 2));
  return { slope: rounded(slope, 1), error: rounded(Math.sqrt(rest / (count - 2) / spread), 1) };
}
