import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { type JobSetup, jobSetupSchema } from './job-setup.ts';
import { readPopulationFile, writePopulationFile } from './population-file.ts';

/** The folder that holds a job: its setup, its users, and the state of provisioning. */
export interface JobFolder {
  /** The folder of the state of provisioning. */
  readonly provisioning: string;
  /** The saved setup; `null` for a new job. */
  readSetup(): Promise<JobSetup | null>;
  saveSetup(setup: JobSetup): Promise<void>;
  /** The saved users of the source; `null` for a new job. */
  readPopulation(): Promise<SavedPopulation | null>;
  savePopulation(population: SavedPopulation): Promise<void>;
}

/** The users of the source at a moment of simulated time. */
export interface SavedPopulation {
  readonly now: Date;
  /** The end of the run; later than `now` when the run was interrupted. */
  readonly until: Date;
  /** The `toJSON` of the source directory, with iterables in place of arrays. */
  readonly source: unknown;
}

const savedPopulationSchema = z.strictObject({ now: z.coerce.date(), until: z.coerce.date(), source: z.unknown() });

const SETUP = 'job.json';
const POPULATION = 'people.json';

/**
 * Opens the folder of a job; the first save creates it. Files are replaced atomically, so a kill leaves the old or the
 * new one.
 */
export function openJobFolder(path: string): JobFolder {
  async function save(name: string, write: (file: string) => Promise<void>): Promise<void> {
    const file = join(path, name);
    await mkdir(path, { recursive: true });
    await write(`${file}.new`);
    await rename(`${file}.new`, file);
  }

  return {
    provisioning: join(path, 'provisioning'),
    async readSetup() {
      const saved = await readSaved(join(path, SETUP), readSetupFile);
      return saved === null ? null : checked(join(path, SETUP), jobSetupSchema.safeParse(saved).data);
    },
    saveSetup: (setup) => save(SETUP, (file) => writeFile(file, JSON.stringify(setup))),
    async readPopulation() {
      const saved = await readSaved(join(path, POPULATION), readPopulationFile);
      return saved === null ? null : checked(join(path, POPULATION), savedPopulationSchema.safeParse(saved).data);
    },
    savePopulation: (population) => save(POPULATION, (file) => writePopulationFile(file, population)),
  };
}

function checked<Content>(file: string, content: Content | undefined): Content {
  if (content !== undefined) return content;
  throw new InputError(`${file} is not a file of a job: use another --state folder, or empty this one.`);
}

async function readSetupFile(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function readSaved(file: string, read: (file: string) => Promise<unknown>): Promise<unknown> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError(`${file} cannot be read: use another --state folder, or empty this one.`);
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
