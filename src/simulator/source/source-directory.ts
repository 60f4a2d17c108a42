import type { SourceUser } from './source-user.ts';

/** What became of a user since it was last looked at. */
export interface SourceChange {
  readonly index: number;
  /** `null` when the user is gone for good: deleted more than 30 days ago, or purged by an admin. */
  readonly user: SourceUser | null;
  /** The `id` of the user, also when it is gone. */
  readonly id: string;
}

/**
 * The people of a tenant. A user keeps its index for ever; those that joined later follow behind.
 * Users are made when they are asked for, so that a million of them need no more memory than what changed of them.
 */
export interface SourceDirectory {
  /** How many indexes there are, those of people who are gone included. */
  readonly size: number;
  /** `null` when the user is gone for good. */
  at(index: number): SourceUser | null;
  /** The index of a user by its `id`; `null` when unknown. */
  indexOf(id: string): number | null;
  /** Grows with each change; a cycle that has seen all up to here need not look at it again. */
  readonly watermark: number;
  /** Every user that changed after the watermark, once, in the order of its last change. */
  changesSince(watermark: number): Iterable<SourceChange>;
}

/** Who changed, in order. A watermark is a place in it. */
export class ChangeLog {
  private readonly lastPlaceOf = new Map<number, number>();

  /** @param indexes who changed so far */
  constructor(private readonly indexes: number[] = []) {
    for (const [place, index] of indexes.entries()) this.lastPlaceOf.set(index, place);
  }

  get watermark(): number {
    return this.indexes.length;
  }

  add(index: number): void {
    this.lastPlaceOf.set(index, this.indexes.length);
    this.indexes.push(index);
  }

  /** Everyone who changed after the watermark, once, in the order of the last changes. */
  *since(watermark: number): Generator<number> {
    for (let place = watermark; place < this.indexes.length; place += 1) {
      const index = this.indexes[place];
      if (index !== undefined && this.lastPlaceOf.get(index) === place) yield index;
    }
  }

  toJSON(): readonly number[] {
    return this.indexes;
  }
}
