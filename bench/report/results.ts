import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Writes `results/NAME.json` and `.svg`. @param {string} name @param {{ results: object, chart: string }} what */
export async function writeResults(name, { results, chart }) {
  const folder = fileURLToPath(new URL('../results', import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(`${folder}/${name}.svg`, chart);
}
