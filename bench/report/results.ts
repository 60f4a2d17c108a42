import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Cluster } from '../database/cluster.ts';

/** On what a run was made; a part of its results. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  /** Version, such as `v24.1.0`. */
  readonly node: string;
  /** Version. */
  readonly postgresql: string;
  /** Day of the run (UTC), `YYYY-MM-DD`. */
  readonly at: string;
}

/** Describes this machine and the PostgreSQL of a run. */
export function machine({ version }: Cluster): Machine {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    postgresql: version,
    at: new Date().toISOString().slice(0, 10),
  };
}

/** Results as JSON, and a chart of them as SVG. */
interface Written {
  readonly results: object;
  readonly chart: string;
}

/** Writes `results/NAME.json` and `results/NAME.svg`. */
export async function writeResults(name: string, { results, chart }: Written): Promise<void> {
  const folder = fileURLToPath(new URL('../results', import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(`${folder}/${name}.svg`, chart);
}
