import { openCsvDirectory } from '../source/file/csv-directory.ts';
import { FileDirectory } from '../source/file/file-directory.ts';
import { openGraphDirectory } from '../source/file/graph-directory.ts';
import { GeneratedDirectory } from '../source/generated/generated-directory.ts';
import { passTime, type Stretch } from '../source/generated/lifecycle-events.ts';
import { usualPeople } from '../source/generated/population.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import type { JobSetup } from './job-setup.ts';

/** The people of a job, among whom time passes. */
export interface People {
  readonly directory: SourceDirectory;
  /** Joiners, movers, leavers and returns of that time; those from a file change with the file alone. */
  passTime(stretch: Stretch): void;
  /** What must be kept of them. */
  toJSON(): unknown;
}

/**
 * The people that a job is set up with.
 *
 * @param saved what `toJSON` gave; `null` for a new job
 * @throws InputError when their file, or what was saved, cannot be used
 */
export async function openPeople({ source, seed, rates }: JobSetup, saved: unknown): Promise<People> {
  if (source.kind === 'generated') {
    const { people } = source;
    const directory =
      saved === null ? new GeneratedDirectory(usualPeople({ people, seed })) : GeneratedDirectory.fromJSON(saved);
    return {
      directory,
      passTime: (stretch) => passTime(directory, { rates, seed }, stretch),
      toJSON: () => directory.toJSON(),
    };
  }
  const earlier = saved === null ? null : FileDirectory.readState(saved);
  const open = source.kind === 'csv' ? openCsvDirectory : openGraphDirectory;
  const directory = await open(source.file, earlier);
  return { directory, passTime: stayAsTheyAre, toJSON: () => directory.toJSON() };
}

function stayAsTheyAre(): void {}
