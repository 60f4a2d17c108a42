import { cpus, release, totalmem } from 'node:os';

/** The machine of a run. @param {import('../database/cluster.ts').Cluster} cluster */
export function machine({ version }) {
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
