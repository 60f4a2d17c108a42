import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A larger block compresses better, but makes access to one value slower. */
const BLOCK_VALUES = 64;
const RECENT_BLOCKS = 64;
const FAST = { level: 3 };
/** Large enough for most blocks to decompress into a single buffer. */
const WHOLE = { chunkSize: 128 * 1024 };

/**
 * An append-only list of JSON values, compressed in blocks and decompressed on access: a million users of a file take
 * about a fifth of their size there. Access in about the order of the list decompresses each block once.
 */
export class CompressedList<Value> implements Iterable<Value> {
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

  /** Returns a new copy of the value; `null` out of range. */
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

/**
 * A slab allocator for byte arrays: one allocation for each of a million small arrays costs more than their content.
 */
class Slabs {
  private readonly slabs: Buffer[] = [];
  /** For each array: slab, start, end. */
  private readonly ranges: number[] = [];
  private free = SLAB_BYTES;

  get length(): number {
    return this.ranges.length / 3;
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
    this.ranges.push(this.slabs.length - 1, this.free, this.free + piece.length);
    this.free += piece.length;
  }

  /** `null` out of range. */
  at(place: number): Uint8Array | null {
    const [slab = -1, start, end] = this.ranges.slice(place * 3, place * 3 + 3);
    return this.slabs[slab]?.subarray(start, end) ?? null;
  }
}

/** Whether a value is an iterable object; a string is not. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
