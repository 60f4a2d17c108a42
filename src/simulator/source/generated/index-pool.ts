import type { Random } from '../../seeded-random.ts';

/** A set of indexes from which one can be drawn at once, however many there are. */
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

  /** The last one takes the place that becomes free. */
  remove(index: number): void {
    const place = this.placeOf.get(index);
    const last = this.indexes.at(-1);
    if (place === undefined || last === undefined) return;
    this.indexes[place] = last;
    this.placeOf.set(last, place);
    this.indexes.pop();
    this.placeOf.delete(index);
  }

  /** `null` when there is none. */
  draw(random: Random): number | null {
    return this.indexes.length === 0 ? null : random.oneOf(this.indexes);
  }

  /** In the order from which is drawn: a pool made of it draws the same. */
  toJSON(): readonly number[] {
    return this.indexes;
  }
}
