import type { Random } from '../../seeded-random.ts';

/** A set of indexes with a random draw in constant time. */
export class IndexPool {
  private readonly indexes: number[] = [];
  private readonly placeOf = new Map<number, number>();

  constructor(indexes: Iterable<number> = []) {
    for (const index of indexes) this.add(index);
  }

  add(index: number): void {
    if (this.placeOf.has(index)) return;
    this.placeOf.set(index, this.indexes.length);
    this.indexes.push(index);
  }

  /** Moves the last index to the free position. */
  remove(index: number): void {
    const place = this.placeOf.get(index);
    const last = this.indexes.at(-1);
    if (place === undefined || last === undefined) return;
    this.indexes[place] = last;
    this.placeOf.set(last, place);
    this.indexes.pop();
    this.placeOf.delete(index);
  }

  /** A random index; `null` when empty. */
  draw(random: Random): number | null {
    return this.indexes.length === 0 ? null : random.oneOf(this.indexes);
  }

  /** In internal order, so that a restored pool draws the same indexes. */
  toJSON(): readonly number[] {
    return this.indexes;
  }
}
