import { lostReportsOf } from '../servers/lost-reports.ts';
import { sum } from '../servers/usage.ts';
import { trendOf } from './trend.ts';

const SECONDS_PER_HOUR = 3_600;

/**
 * @typedef {import('../soak.ts').Sample} Sample
 * @typedef {{ slope: number, error: number } | null} Trend MB per hour, over the second half
 * @typedef {{ name: string, title: string, requests: number, errors: number, firstError: string | null,
 *   lostReports: number | null, residentMb: number, residentMbPerHour: Trend, heapMbPerHour: Trend, samples: Sample[] }} SoakServer
 * @typedef {{ users: number, enterprises: number, seconds: number, rate: number, connections: number,
 *   phases: string[], servers: SoakServer[] }} Soak
 */

/**
 * @param {readonly import('../start-all.ts').Running[]} running @param {Map<string, Sample[]>} samples by server
 * @returns {Promise<SoakServer[]>}
 */
export function soakSummaryOf(running, samples) {
  return Promise.all(
    running.map(async ({ name, title, target }) => {
      const all = (samples.get(name) ?? []).map(rounded);
      return {
        name,
        title,
        requests: sum(all.map(({ requests }) => requests)),
        errors: sum(all.map(({ errors }) => errors)),
        firstError: all.find(({ firstError }) => firstError !== null)?.firstError ?? null,
        lostReports: await lostReportsOf(target.tenants[0]?.url ?? ''),
        residentMb: Math.max(...all.map(({ residentMb }) => residentMb)),
        residentMbPerHour: perHour(all, ({ residentMb }) => residentMb),
        heapMbPerHour: perHour(all, ({ heapMb }) => heapMb),
        samples: all,
      };
    }),
  );
}

/** @param {readonly Sample[]} samples @param {(sample: Sample) => number} read */
function perHour(samples, read) {
  const half = (samples.at(-1)?.second ?? 0) / 2;
  const later = samples.filter(({ second }) => second >= half);
  const trend = trendOf(later.map((sample) => ({ x: sample.second / SECONDS_PER_HOUR, y: read(sample) })));
  return trend === null ? null : { slope: tenth(trend.slope), error: tenth(trend.error) };
}

/** @param {Sample} sample @returns {Sample} */
function rounded(sample) {
  const numbers = Object.entries(sample).map(([name, value]) => [
    name,
    typeof value === 'number' ? tenth(value) : value,
  ]);
  return Object.fromEntries(numbers);
}

/** @param {number} value */
function tenth(value) {
  return Math.round(value * 10) / 10;
}
