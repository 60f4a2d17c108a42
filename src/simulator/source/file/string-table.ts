/** A constant of the module: a lookup of the global for each byte costs more than the multiplication. */
const { imul } = Math;

const INITIAL_TEXTS = 1_024;
const TYPICAL_BYTES = 40;
const MAX_BYTES_OF_CODE_UNIT = 3;
const NONE = -1;

/**
 * A string table (interning): numbers strings from 0 in order of arrival. They are UTF-8 in one buffer with a hash
 * table by open addressing, so that a million of them take a third of the memory of a `Map`.
 */
export class StringTable {
  private bytes = Buffer.alloc(INITIAL_TEXTS * TYPICAL_BYTES);
  private readonly ends: number[] = [];
  /** Numbers by hash; at most half full, which keeps probe sequences short. */
  private slots = new Int32Array(INITIAL_TEXTS * 2).fill(NONE);

  get size(): number {
    return this.ends.length;
  }

  /** The string of a number; empty for an unknown number. */
  at(number: number): string {
    return this.bytes.toString('utf8', this.startOf(number), this.ends[number] ?? 0);
  }

  /** The number of a string; `null` when it was not added. */
  find(text: string): number | null {
    const found = this.slots[this.slotOf(this.tail, this.write(text))] ?? NONE;
    return found === NONE ? null : found;
  }

  /** The number of a string; a new string gets the next number. */
  add(text: string): number {
    if (this.size * 2 >= this.slots.length) this.growSlots();
    const end = this.write(text);
    const slot = this.slotOf(this.tail, end);
    const found = this.slots[slot] ?? NONE;
    if (found !== NONE) return found;
    this.slots[slot] = this.size;
    this.ends.push(end);
    return this.size - 1;
  }

  /** End of the last string. */
  private get tail(): number {
    return this.startOf(this.size);
  }

  /** Writes a string after the last one, to compare it and to keep it if it is added; returns its end. */
  private write(text: string): number {
    const most = this.tail + text.length * MAX_BYTES_OF_CODE_UNIT;
    if (most > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(larger);
      this.bytes = larger;
    }
    return this.tail + this.bytes.write(text, this.tail);
  }

  /** The slot of the string between two positions, or the free slot for it. */
  private slotOf(start: number, end: number): number {
    let slot = this.hashOf(start, end) & (this.slots.length - 1);
    for (;;) {
      const number = this.slots[slot] ?? NONE;
      if (number === NONE || this.isAt(number, start, end)) return slot;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  private isAt(number: number, start: number, end: number): boolean {
    const other = this.startOf(number);
    const otherEnd = this.ends[number] ?? 0;
    return otherEnd - other === end - start && this.bytes.compare(this.bytes, start, end, other, otherEnd) === 0;
  }

  /** FNV-1a with its high bits mixed into the low ones, which choose the slot. */
  private hashOf(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = imul(hash ^ (this.bytes[at] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(NONE);
    for (let number = 0; number < this.size; number++) {
      this.slots[this.slotOf(this.startOf(number), this.ends[number] ?? 0)] = number;
    }
  }
}
