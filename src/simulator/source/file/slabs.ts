const SLAB_BYTES = 1024 * 1024;

/** Pieces of bytes, kept side by side: one allocation for each of a million would cost more than what is in it. */
export class Slabs {
  private readonly slabs: Buffer[] = [];
  /** The slab, and where in it a piece begins and ends. */
  private readonly whereabouts: number[] = [];
  private free = SLAB_BYTES;

  get length(): number {
    return this.whereabouts.length / 3;
  }

  push(piece: Uint8Array): void {
    const last = this.slabs.at(-1);
    const hasRoom = last !== undefined && this.free + piece.length <= last.length;
    const slab = hasRoom ? last : Buffer.alloc(Math.max(SLAB_BYTES, piece.length));
    if (!hasRoom) {
      this.slabs.push(slab);
      this.free = 0;
    }
    slab.set(piece, this.free);
    this.whereabouts.push(this.slabs.length - 1, this.free, this.free + piece.length);
    this.free += piece.length;
  }

  /** `null` beyond the end. */
  at(place: number): Uint8Array | null {
    const [slab = -1, start, end] = this.whereabouts.slice(place * 3, place * 3 + 3);
    return this.slabs[slab]?.subarray(start, end) ?? null;
  }
}
