import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { ChangeLog } from './change-log.ts';
import type { SourceChange, SourceDirectory } from './source-directory.ts';
import type { SourceUser } from './source-user.ts';

const DIGEST_LENGTH = 16;

const stateSchema = z.strictObject({
  people: z.array(z.tuple([z.string(), z.string().nullable()])),
  changes: z.array(z.int()),
});

/** Who was in the file: `id` and digest by index, the digest `null` for whoever is no longer in it. */
export type FileState = z.infer<typeof stateSchema>;

/** People from a file. When the file is read anew, an index stays with its user, and what differs is a change. */
export class FileDirectory implements SourceDirectory {
  private readonly users: (SourceUser | null)[] = [];
  private readonly people: [id: string, digest: string | null][];
  private readonly indexes = new Map<string, number>();
  private readonly log: ChangeLog;

  /** @param earlier what `toJSON` gave when the file was read the last time; `null` for the first time */
  constructor(users: Iterable<SourceUser>, earlier: FileState | null) {
    this.people = earlier?.people.map(([id, digest]) => [id, digest]) ?? [];
    this.log = new ChangeLog([...(earlier?.changes ?? [])]);
    for (const [index, [id]] of this.people.entries()) {
      this.users[index] = null;
      this.indexes.set(id, index);
    }
    for (const user of users) this.take(user, earlier !== null);
    this.noteAbsence();
  }

  /** @throws InputError when the value is not what `toJSON` gave */
  static readState(value: unknown): FileState {
    const read = stateSchema.safeParse(value);
    if (!read.success) throw new InputError(`The state of the people cannot be read. ${z.prettifyError(read.error)}`);
    return read.data;
  }

  get size(): number {
    return this.people.length;
  }

  get watermark(): number {
    return this.log.watermark;
  }

  at(index: number): SourceUser | null {
    return this.users[index] ?? null;
  }

  indexOf(id: string): number | null {
    return this.indexes.get(id.toLowerCase()) ?? null;
  }

  *changesSince(watermark: number): Generator<SourceChange> {
    for (const index of this.log.since(watermark)) {
      yield { index, user: this.at(index), id: this.people[index]?.[0] ?? '' };
    }
  }

  toJSON(): FileState {
    return { people: this.people, changes: [...this.log.toJSON()] };
  }

  private take(user: SourceUser, isReadAnew: boolean): void {
    const index = this.indexes.get(user.id) ?? this.people.length;
    const digest = digestOf(user);
    if (isReadAnew && this.people[index]?.[1] !== digest) this.log.add(index);
    this.people[index] = [user.id, digest];
    this.indexes.set(user.id, index);
    this.users[index] = user;
  }

  private noteAbsence(): void {
    for (const [index, person] of this.people.entries()) {
      if (this.users[index] !== null || person[1] === null) continue;
      person[1] = null;
      this.log.add(index);
    }
  }
}

function digestOf(user: SourceUser): string {
  return createHash('sha256').update(JSON.stringify(user)).digest('base64').slice(0, DIGEST_LENGTH);
}
