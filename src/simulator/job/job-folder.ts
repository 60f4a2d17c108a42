import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { type JobSetup, jobSetupSchema } from './job-setup.ts';
import { readPeopleFile, writePeopleFile } from './population-file.ts';

/** Where a job keeps what it must know to go on: how it is set up, its people, and the state of provisioning. */
export interface JobFolder {
  /** The folder of the state of provisioning. */
  readonly provisioning: string;
  /** How the job was set up; `null` when there is none here yet. */
  readSetup(): Promise<JobSetup | null>;
  saveSetup(setup: JobSetup): Promise<void>;
  /** The people as they were saved last; `null` when they never were. */
  readPeople(): Promise<SavedPeople | null>;
  savePeople(people: SavedPeople): Promise<void>;
}

/** The people of a job at a moment of simulated time. */
export interface SavedPeople {
  readonly now: Date;
  /** Up to when time was to pass; later than `now` when the run was interrupted. */
  readonly until: Date;
  /** What the source directory told of itself; its lists may be of any kind that can be iterated. */
  readonly source: unknown;
}

const savedPeopleSchema = z.strictObject({ now: z.coerce.date(), until: z.coerce.date(), source: z.unknown() });

const SETUP = 'job.json';
const PEOPLE = 'people.json';

/**
 * Opens the folder of a job; it is made when something is saved.
 *
 * Its files are replaced as a whole, so that one who is killed at any moment leaves the old or the new text.
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
    async readPeople() {
      const saved = await readSaved(join(path, PEOPLE), readPeopleFile);
      return saved === null ? null : checked(join(path, PEOPLE), savedPeopleSchema.safeParse(saved).data);
    },
    savePeople: (people) => save(PEOPLE, (file) => writePeopleFile(file, people)),
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
