import { z } from 'zod';
import { InputError } from '../../input-error.ts';
import { ChangeLog, type SourceChange, type SourceDirectory } from '../source-directory.ts';
import type { SourceUser } from '../source-user.ts';
import { isIterable } from './compressed-list.ts';
import { Digests, digestOf } from './digest-table.ts';
import { FilePeople, type FilePerson } from './file-users.ts';
import { TextIndex } from './string-table.ts';

const personSchema = z.tuple([z.string(), z.string().nullable()]);

const stateSchema = z.strictObject({
  people: z.custom<Iterable<unknown>>(isIterable, 'a list is needed'),
  changes: z.array(z.int()),
});

/** Who was in the file: `id` and digest by index, the digest `null` for whoever is no longer in it. */
export interface FileState {
  readonly people: Iterable<readonly [id: string, digest: string | null]>;
  readonly changes: readonly number[];
}

/** People from a file. When the file is read anew, an index stays with its user, and what differs is a change. */
export class FileDirectory implements SourceDirectory {
  private readonly ids = new TextIndex();
  private readonly digests = new Digests();
  private readonly people: FilePeople;
  private readonly log: ChangeLog;

  private constructor(earlier: FileState | null) {
    for (const [id, digest] of earlier?.people ?? []) this.remember(id, digest);
    this.log = new ChangeLog([...(earlier?.changes ?? [])]);
    this.people = new FilePeople(this.ids);
  }

  /**
   * @param earlier what `toJSON` gave when the file was read the last time; `null` for the first time
   * @throws InputError for two people of one name or `id`, or when `earlier` is not what `toJSON` gave
   */
  static async read(people: AsyncIterable<FilePerson>, earlier: FileState | null): Promise<FileDirectory> {
    const directory = new FileDirectory(earlier);
    for await (const person of people) directory.people.add(person);
    directory.people.complete();
    directory.compare(earlier !== null);
    return directory;
  }

  /** @throws InputError when the value is not what `toJSON` gave */
  static readState(value: unknown): FileState {
    const read = stateSchema.safeParse(value);
    if (!read.success) throw unreadable(z.prettifyError(read.error));
    const { people, changes } = read.data;
    return { people: parsePeople(people), changes };
  }

  get size(): number {
    return this.ids.size;
  }

  get watermark(): number {
    return this.log.watermark;
  }

  at(index: number): SourceUser | null {
    return this.people.at(index);
  }

  indexOf(id: string): number | null {
    return this.ids.find(id.toLowerCase());
  }

  *changesSince(watermark: number): Generator<SourceChange> {
    for (const index of this.log.since(watermark)) {
      yield { index, user: this.at(index), id: this.ids.at(index) };
    }
  }

  /** The people of the state are made while they are read, once. */
  toJSON(): FileState {
    return { people: this.remembered(), changes: this.log.toJSON() };
  }

  private *remembered(): Generator<readonly [string, string | null]> {
    for (let index = 0; index < this.size; index++) yield [this.ids.at(index), this.digests.get(index)];
  }

  private remember(id: string, digest: string | null): void {
    const index = this.size;
    if (this.ids.add(id) !== index) throw unreadable(`${id} stands there twice.`);
    this.digests.set(index, digest);
  }

  private compare(isReadAnew: boolean): void {
    for (const index of this.people.inOrder) this.see(index, isReadAnew);
    for (let index = 0; index < this.size; index++) {
      if (this.people.has(index) || this.digests.get(index) === null) continue;
      this.digests.set(index, null);
      this.log.add(index);
    }
  }

  private see(index: number, isReadAnew: boolean): void {
    const user = this.at(index);
    if (user === null) return;
    const digest = digestOf(user);
    if (isReadAnew && this.digests.get(index) !== digest) this.log.add(index);
    this.digests.set(index, digest);
  }
}

function* parsePeople(people: Iterable<unknown>): Generator<z.infer<typeof personSchema>> {
  for (const person of people) {
    const read = personSchema.safeParse(person);
    if (!read.success) throw unreadable(z.prettifyError(read.error));
    yield read.data;
  }
}

function unreadable(reason: string): InputError {
  return new InputError(`The state of the people cannot be read. ${reason}`);
}
