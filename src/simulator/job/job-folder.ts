import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { type JobSetup, jobSetupSchema } from './job-setup.ts';

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
  /** What the source directory told of itself. */
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
  async function save(name: string, value: unknown): Promise<void> {
    const file = join(path, name);
    await mkdir(path, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(value));
    await rename(`${file}.new`, file);
  }

  return {
    provisioning: join(path, 'provisioning'),
    async readSetup() {
      const saved = await readSaved(join(path, SETUP));
      return saved === null ? null : checked(join(path, SETUP), jobSetupSchema.safeParse(saved).data);
    },
    saveSetup: (setup) => save(SETUP, setup),
    async readPeople() {
      const saved = await readSaved(join(path, PEOPLE));
      return saved === null ? null : checked(join(path, PEOPLE), savedPeopleSchema.safeParse(saved).data);
    },
    savePeople: (people) => save(PEOPLE, people),
  };
}

function checked<Content>(file: string, content: Content | undefined): Content {
  if (content !== undefined) return content;
  throw new InputError(`${file} is none of a job's files: name another --state folder, or empty this one.`);
}

async function readSaved(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${file} cannot be read: name another --state folder, or empty this one.`);
  }
}
