import type { SourceUser } from './source-user.ts';

/** A changed user. */
export interface SourceChange {
  readonly index: number;
  /** `null` when the user is purged: 30 days after its deletion, or by an administrator. */
  readonly user: SourceUser | null;
  /** The `id` of the user, also of a purged one. */
  readonly id: string;
}

/**
 * The users of a source tenant. A user keeps its index; new users are appended. Implementations may create users on
 * access, so that a million of them need no more memory than their changes.
 */
export interface SourceDirectory {
  /** Number of indexes, including those of purged users. */
  readonly size: number;
  /** `null` when the user is purged. */
  at(index: number): SourceUser | null;
  /** Finds the index of a user by `id`; `null` for none. */
  indexOf(id: string): number | null;
  /** Position of the last change: like a delta token, see `changesSince`. */
  readonly watermark: number;
  /** The users that changed after a watermark, each once, in the order of their last change. */
  changesSince(watermark: number): Iterable<SourceChange>;
}

/** A log of changed indexes in order; a watermark is a position in it. */
export class ChangeLog {
  private readonly lastPlaceOf = new Map<number, number>();

  /** @param indexes earlier changes */
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

  /** The indexes changed after a watermark, each once, in the order of their last change. */
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
