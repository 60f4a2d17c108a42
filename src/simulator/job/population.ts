import { openCsvDirectory } from '../source/file/csv-directory.ts';
import { FileDirectory } from '../source/file/file-directory.ts';
import { openGraphDirectory } from '../source/file/graph-directory.ts';
import { GeneratedDirectory } from '../source/generated/generated-directory.ts';
import { applyLifecycleEvents, type Period } from '../source/generated/lifecycle-events.ts';
import { typicalPopulation } from '../source/generated/population.ts';
import type { SourceDirectory } from '../source/source-directory.ts';
import type { JobSetup } from './job-setup.ts';

/** The users of a job's source, which change over simulated time. */
export interface Population {
  readonly directory: SourceDirectory;
  /** Applies the lifecycle events of a period to generated users; users of a file change with the file only. */
  advance(period: Period): void;
  /** The state to save. */
  toJSON(): unknown;
}

/**
 * Opens the source of a job.
 *
 * @param saved the saved `toJSON`; `null` for a new job
 * @throws InputError when its file, or the saved state, is invalid
 */
export async function openPopulation({ source, seed, rates }: JobSetup, saved: unknown): Promise<Population> {
  if (source.kind === 'generated') {
    const { people } = source;
    const directory =
      saved === null ? new GeneratedDirectory(typicalPopulation({ people, seed })) : GeneratedDirectory.fromJSON(saved);
    return {
      directory,
      advance: (period) => applyLifecycleEvents(directory, { rates, seed }, period),
      toJSON: () => directory.toJSON(),
    };
  }
  const earlier = saved === null ? null : FileDirectory.readState(saved);
  const open = source.kind === 'csv' ? openCsvDirectory : openGraphDirectory;
  const directory = await open(source.file, earlier);
  return { directory, advance() {}, toJSON: () => directory.toJSON() };
}
