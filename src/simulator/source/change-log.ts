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
