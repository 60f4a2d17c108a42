import { z } from 'zod';
import { InputError } from '../../input-error.ts';
import { ChangeLog, type SourceChange, type SourceDirectory } from '../source-directory.ts';
import type { SourceUser } from '../source-user.ts';
import { isIterable } from './compressed-list.ts';
import { DigestTable, digestOf } from './digest-table.ts';
import { type FileUser, FileUsers } from './file-users.ts';
import { StringTable } from './string-table.ts';

const savedUserSchema = z.tuple([z.string(), z.string().nullable()]);

const stateSchema = z.strictObject({
  people: z.custom<Iterable<unknown>>(isIterable, 'a list is needed'),
  changes: z.array(z.int()),
});

/** The saved state: `id` and digest by index, with a `null` digest for users no longer in the file. */
export interface FileState {
  readonly people: Iterable<readonly [id: string, digest: string | null]>;
  readonly changes: readonly number[];
}

/** A source of users from a file. When the file is read again, users keep their index and differences are changes. */
export class FileDirectory implements SourceDirectory {
  private readonly ids = new StringTable();
  private readonly digests = new DigestTable();
  private readonly users: FileUsers;
  private readonly log: ChangeLog;

  private constructor(earlier: FileState | null) {
    for (const [id, digest] of earlier?.people ?? []) this.remember(id, digest);
    this.log = new ChangeLog([...(earlier?.changes ?? [])]);
    this.users = new FileUsers(this.ids);
  }

  /**
   * @param earlier the state of the previous read; `null` for the first
   * @throws InputError for a duplicate name or `id`, or an invalid `earlier`
   */
  static async read(users: AsyncIterable<FileUser>, earlier: FileState | null): Promise<FileDirectory> {
    const directory = new FileDirectory(earlier);
    for await (const user of users) directory.users.add(user);
    directory.users.resolveManagers();
    directory.compare(earlier !== null);
    return directory;
  }

  /** @throws InputError when the value is not a state */
  static readState(value: unknown): FileState {
    const read = stateSchema.safeParse(value);
    if (!read.success) throw unreadable(z.prettifyError(read.error));
    const { people, changes } = read.data;
    return { people: parseSavedUsers(people), changes };
  }

  get size(): number {
    return this.ids.size;
  }

  get watermark(): number {
    return this.log.watermark;
  }

  at(index: number): SourceUser | null {
    return this.users.at(index);
  }

  indexOf(id: string): number | null {
    return this.ids.find(id.toLowerCase());
  }

  *changesSince(watermark: number): Generator<SourceChange> {
    for (const index of this.log.since(watermark)) {
      yield { index, user: this.at(index), id: this.ids.at(index) };
    }
  }

  /** The state; its `people` can be iterated once. */
  toJSON(): FileState {
    return { people: this.remembered(), changes: this.log.toJSON() };
  }

  private *remembered(): Generator<readonly [string, string | null]> {
    for (let index = 0; index < this.size; index++) yield [this.ids.at(index), this.digests.get(index)];
  }

  private remember(id: string, digest: string | null): void {
    const index = this.size;
    if (this.ids.add(id) !== index) throw unreadable(`${id} occurs twice.`);
    this.digests.set(index, digest);
  }

  private compare(hasEarlierState: boolean): void {
    for (const index of this.users.inOrder) this.compareUser(index, hasEarlierState);
    for (let index = 0; index < this.size; index++) {
      if (this.users.has(index) || this.digests.get(index) === null) continue;
      this.digests.set(index, null);
      this.log.add(index);
    }
  }

  private compareUser(index: number, hasEarlierState: boolean): void {
    const user = this.at(index);
    if (user === null) return;
    const digest = digestOf(user);
    if (hasEarlierState && this.digests.get(index) !== digest) this.log.add(index);
    this.digests.set(index, digest);
  }
}

function* parseSavedUsers(people: Iterable<unknown>): Generator<z.infer<typeof savedUserSchema>> {
  for (const user of people) {
    const read = savedUserSchema.safeParse(user);
    if (!read.success) throw unreadable(z.prettifyError(read.error));
    yield read.data;
  }
}

function unreadable(reason: string): InputError {
  return new InputError(`The state of the people cannot be read. ${reason}`);
}
