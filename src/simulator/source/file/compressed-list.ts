import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A larger block is packed better, and takes longer to find one value in. */
const BLOCK_VALUES = 64;
const RECENT_BLOCKS = 64;
const FAST = { level: 3 };
/** Most blocks are unpacked into one buffer of so many bytes, instead of into several that must be joined. */
const WHOLE = { chunkSize: 128 * 1024 };

/**
 * A list of values of JSON, which are kept packed by blocks and unpacked when asked for: a million people of a file take
 * about a fifth of what they take there. Who asks in about the order of the list unpacks each block once.
 */
export class PackedList<Value> implements Iterable<Value> {
  private readonly blocks = new Slabs();
  private readonly recent = new LRUCache<number, string[]>({ max: RECENT_BLOCKS });
  private unpacked: string[] = [];

  get length(): number {
    return this.blocks.length * BLOCK_VALUES + this.unpacked.length;
  }

  push(value: Value): void {
    this.unpacked.push(JSON.stringify(value));
    if (this.unpacked.length < BLOCK_VALUES) return;
    this.blocks.push(deflateRawSync(this.unpacked.join('\n'), FAST));
    this.unpacked = [];
  }

  /** A copy of its own for each who asks; `null` beyond the end. */
  at(place: number): Value | null {
    const text = this.textsOf(Math.floor(place / BLOCK_VALUES))[place % BLOCK_VALUES];
    return text === undefined ? null : (JSON.parse(text) as Value);
  }

  *[Symbol.iterator](): Generator<Value> {
    for (let block = 0; block <= this.blocks.length; block++) {
      for (const text of this.textsOf(block)) yield JSON.parse(text) as Value;
    }
  }

  private textsOf(block: number): readonly string[] {
    if (block === this.blocks.length) return this.unpacked;
    const known = this.recent.get(block);
    if (known !== undefined) return known;
    const packed = this.blocks.at(block);
    const texts = packed === null ? [] : inflateRawSync(packed, WHOLE).toString().split('\n');
    this.recent.set(block, texts);
    return texts;
  }
}

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

/** Whether a value is a list of any kind; a text is none. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
